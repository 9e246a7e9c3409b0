package org.feltbok.interviews.files;

import org.feltbok.interviews.InterviewCase;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a file belongs as far as its name tells, such as {@code 1001 rådmann.docx}.
 *
 * @param interviewCase null = the name begins with no case's key or name
 * @param role who was asked
 */
public record Target(@Nullable InterviewCase interviewCase, String role) {
    public static Target of(String file, List<InterviewCase> cases) {
        String name = file.replaceFirst("\\.[^.]*$", "").replaceAll("[_\\s]+", " ").strip();
        String low = name.toLowerCase(Locale.ROOT);
        InterviewCase found =
                cases.stream()
                        .filter(c -> begins(low, c.key()) || begins(low, c.name()))
                        .max(Comparator.comparing(c -> length(low, c)))
                        .orElse(null);
        String role =
                found == null
                        ? name
                        : name.substring(length(low, found)).replaceFirst("^[\\s,.–-]+", "");
        return new Target(found, role.isBlank() ? name : role);
    }

    private static int length(String low, InterviewCase c) {
        return Math.max(
                begins(low, c.key()) ? c.key().length() : 0,
                begins(low, c.name()) ? c.name().length() : 0);
    }

    private static boolean begins(String low, String with) {
        String start = with.toLowerCase(Locale.ROOT);
        return !start.isBlank()
                && low.startsWith(start)
                && (low.length() == start.length()
                        || !Character.isLetterOrDigit(low.charAt(start.length())));
    }
}
