package org.feltbok.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes as people list them: {@code 6}, {@code 1-3}, {@code 1-2;7}. A code that is written goes
 * before a range, so that a class may be called {@code 110-120}.
 */
public final class CodeList {
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(-?\\d+(?:\\.\\d+)?)");

    private static final String BETWEEN = ";";

    private final String written;
    private final List<String> parts;

    public CodeList(String written) {
        this.written = written;
        parts = Arrays.stream(written.split(BETWEEN)).map(String::strip).toList();
    }

    /**
     * What stands in a list of codes of which some may hold the sign between them; one code alone
     * where it is just that.
     *
     * @param codes that there are
     */
    public static List<String> parts(String written, Collection<String> codes) {
        if (codes.contains(written)) {
            return List.of(written);
        }
        List<String> found = new ArrayList<>();
        String left = BETWEEN + written + BETWEEN;
        for (String code : codes) {
            String whole = BETWEEN + code + BETWEEN;
            int at = code.contains(BETWEEN) ? left.indexOf(whole) : -1;
            if (at >= 0) {
                found.add(code);
                left = left.substring(0, at) + BETWEEN + left.substring(at + whole.length());
            }
        }
        String rest = left.length() > 1 ? left.substring(1, left.length() - 1) : "";
        if (found.isEmpty() || !rest.isBlank()) {
            Arrays.stream(rest.split(BETWEEN)).map(String::strip).forEach(found::add);
        }
        return List.copyOf(found);
    }

    public boolean has(String code) {
        return parts.stream().anyMatch(p -> has(p, code))
                || code.contains(BETWEEN)
                        && (BETWEEN + written + BETWEEN).contains(BETWEEN + code + BETWEEN);
    }

    private static boolean has(String part, String code) {
        if (part.equals(code)) {
            return true;
        }
        Matcher range = RANGE.matcher(part);
        OptionalDouble number = Numbers.read(code);
        return range.matches()
                && number.isPresent()
                && number.getAsDouble() >= Double.parseDouble(range.group(1))
                && number.getAsDouble() <= Double.parseDouble(range.group(2));
    }
}
