package org.feltbok.interviews.files;

import org.feltbok.interviews.PassageText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says a paragraph: {@code I:} and {@code R:}, {@code Kari Vik:}, also behind the number of the
 * paragraph, a name and a time on a line of their own, a name as a heading. A name counts where it
 * opens more than one paragraph, so that "Dette er viktig: ..." is nobody.
 */
public final class Speakers {
    private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
    private static final String NAME =
            "\\p{L}[\\p{L}\\p{M}\\p{N}.'’()_-]*(?: [\\p{L}\\p{N}(][\\p{L}\\p{M}\\p{N}.'’()_-]*){0,3}";

    private static final Pattern SAID =
            Pattern.compile(
                    "(?s)(?:\\d{1,5}[.)]?\\s+)?(?:[\\[(]?("
                            + TIME
                            + ")[\\])]?\\s*[-–]?\\s*)?\\*{0,2}("
                            + NAME
                            + ")\\*{0,2}(?:\\s*[\\[(]("
                            + TIME
                            + ")[\\])])?\\s*:\\*{0,2}(?:\\s+|$)(.*)");

    /**
     * As programs that write down meetings have it: the name, the time, and below what was said.
     */
    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?s)(" + NAME + ")[\\s\\u00a0]+[\\[(]?(" + TIME + ")[\\])]?(?:\\s+(.*))?");

    /** As a heading, and below what was said. */
    private static final Pattern HEADED =
            Pattern.compile(
                    "(?s)(?:#{1,6}\\s+|\\*\\*)(" + NAME + ")\\s*:?(?:\\*\\*)?\\s*(?:\n(.*))?");

    private static final Pattern TIMED = Pattern.compile("(?s)[\\[(](" + TIME + ")[\\])]\\s*(.*)");

    private static final Pattern MARK = Pattern.compile("[IR]\\d?");

    /** Words that say who asks, in the languages of the study's people. */
    private static final Set<String> ASKING =
            Set.of(
                    "i",
                    "int",
                    "intervjuer",
                    "intervjuar",
                    "interviewer",
                    "moderator",
                    "forsker",
                    "forskar",
                    "researcher",
                    "q",
                    "spm",
                    "spørsmål",
                    "facilitator",
                    "host");

    private static final Set<String> ANSWERING =
            Set.of(
                    "r",
                    "inf",
                    "informant",
                    "respondent",
                    "interviewee",
                    "intervjuobjekt",
                    "svar",
                    "a",
                    "deltaker",
                    "participant");

    private Speakers() {}

    /** Whether a line opens a paragraph by saying who speaks. */
    static boolean begins(String line) {
        Matcher said = SAID.matcher(line);
        return said.matches() && isKnown(said.group(2)) || isAbove(line) || headed(line) != null;
    }

    private static boolean isAbove(String line) {
        Matcher above = ABOVE.matcher(line);
        return above.matches() && isName(above.group(1));
    }

    /** The name that is a heading; null = none. */
    private static @Nullable String headed(String text) {
        Matcher headed = HEADED.matcher(text);
        return headed.matches() ? headed.group(1) : null;
    }

    private static boolean isKnown(String name) {
        return MARK.matcher(name).matches()
                || ASKING.contains(word(name))
                || ANSWERING.contains(word(name));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\d. ]+$", "");
    }

    /** Whether somebody of this name asks, as far as a name tells. */
    public static boolean asks(String name) {
        return ASKING.contains(word(name));
    }

    static List<Turn> turns(List<Para> read) {
        List<Para> paragraphs = TimeMarks.before(read);
        Set<String> names = names(paragraphs);
        List<Turn> found = new ArrayList<>();
        String who = "";
        String time = "";
        for (Para p : paragraphs) {
            Matcher said = SAID.matcher(p.text());
            Matcher above = ABOVE.matcher(p.text());
            Matcher timed = TIMED.matcher(p.text());
            String headed = headed(p.text());
            String text = p.text();
            if (above.matches() && names.contains(above.group(1))) {
                who = above.group(1);
                time = time(above.group(2));
                text = above.group(3) == null ? "" : above.group(3);
            } else if (said.matches() && names.contains(said.group(2))) {
                who = said.group(2);
                String at = said.group(1) == null ? said.group(3) : said.group(1);
                time = at == null ? time : time(at);
                text = said.group(4);
            } else if (headed != null && names.contains(headed)) {
                who = headed;
                text = p.text().contains("\n") ? p.text().substring(p.text().indexOf('\n')) : "";
            } else if (timed.matches()) {
                time = time(timed.group(1));
                text = timed.group(2);
            }
            text = PassageText.clean(text);
            if (!text.isEmpty()) {
                found.add(new Turn(who, time, text, p.line()));
                time = "";
            }
        }
        return found;
    }

    /** Names that open paragraphs: marks and words for roles, and others where they do so twice. */
    private static Set<String> names(List<Para> paragraphs) {
        Map<String, Integer> times = new HashMap<>();
        Set<String> asHeadings = new HashSet<>();
        // other headings are no people: one of them says who asks or answers
        boolean areHeaded =
                paragraphs.stream()
                        .map(p -> headed(p.text()))
                        .anyMatch(name -> name != null && isKnown(name));
        for (Para p : paragraphs) {
            Matcher said = SAID.matcher(p.text());
            Matcher above = ABOVE.matcher(p.text());
            String headed = headed(p.text());
            if (said.matches()) {
                times.merge(said.group(2), 1, Integer::sum);
            } else if (above.matches()) {
                times.merge(above.group(1), 1, Integer::sum);
            } else if (areHeaded && headed != null) {
                times.merge(headed, 1, Integer::sum);
                asHeadings.add(headed);
            }
        }
        Set<String> names = new LinkedHashSet<>();
        times.forEach(
                (name, count) -> {
                    if (isKnown(name) || count > 1 && (isName(name) || asHeadings.contains(name))) {
                        names.add(name);
                    }
                });
        return names;
    }

    /** Every word of a name has a capital or is a number. */
    private static boolean isName(String name) {
        for (String word : name.split(" ")) {
            int first = word.codePointAt(0);
            if (!Character.isUpperCase(first) && !Character.isDigit(first) && first != '(') {
                return false;
            }
        }
        return true;
    }

    /** Without parts of a second, and hours only where there are any before. */
    static String time(String read) {
        String whole = read.replaceAll("[.,]\\d+$", "");
        String[] parts = whole.split(":");
        int hours = parts.length == 3 ? Integer.parseInt(parts[0]) : 0;
        int minutes = Integer.parseInt(parts[parts.length - 2]);
        return String.format(
                Locale.ROOT,
                "%d:%02d:%s",
                hours + minutes / 60,
                minutes % 60,
                parts[parts.length - 1]);
    }
}
