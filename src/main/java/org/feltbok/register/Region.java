package org.feltbok.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as a table writes it, such as {@code K-0301}, {@code 0301 Oslo}, {@code 118 Aremark
 * (-2019)} or {@code Oslo kommune}.
 *
 * @param text as written
 * @param number without noughts before it; empty if there is none
 * @param name may be empty
 * @param from the first year it exists, where the text says so
 * @param to the last year likewise
 */
public record Region(String text, String number, String name, int from, int to) {
    private static final int MIN = Integer.MIN_VALUE;
    private static final int MAX = Integer.MAX_VALUE;
    private static final Pattern NUMBERED =
            Pattern.compile("(?:[Kk][-_ ]?)?(\\d{1,6})(?:[\\s.:–-]+(\\S.*))?", Pattern.DOTALL);
    private static final Pattern PERIOD =
            Pattern.compile("\\s*\\((\\d{4})?\\s*[-–]\\s*(\\d{4})?\\)$");

    /** What one cell says. */
    public static Region of(String text) {
        return of(text, "");
    }

    /**
     * @param named the name where it stands in a cell of its own; else empty
     */
    public static Region of(String text, String named) {
        Matcher period = PERIOD.matcher(text.strip());
        Matcher of = period.find() ? period : PERIOD.matcher(named.strip());
        boolean told = of == period || of.find();
        int from = told && of.group(1) != null ? Integer.parseInt(of.group(1)) : MIN;
        int to = told && of.group(2) != null ? Integer.parseInt(of.group(2)) : MAX;
        String rest = PERIOD.matcher(text.strip()).replaceFirst("");
        String apart = PERIOD.matcher(named.strip()).replaceFirst("");
        Matcher m = NUMBERED.matcher(rest);
        if (m.matches()) {
            String name = m.group(2) == null ? named(apart, m.group(1)) : m.group(2).strip();
            return new Region(text.strip(), plain(m.group(1)), name, from, to);
        }
        return new Region(text.strip(), "", rest.isEmpty() ? apart : rest, from, to);
    }

    /** A name beside a number that stands before the name once more. */
    private static String named(String name, String number) {
        Matcher again = NUMBERED.matcher(name);
        return again.matches()
                        && again.group(2) != null
                        && plain(again.group(1)).equals(plain(number))
                ? again.group(2).strip()
                : name;
    }

    /** Without noughts before it; nought itself stays. */
    private static String plain(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    boolean existed(int year) {
        return year >= from && year <= to;
    }

    /** As people find it again in the file. */
    public String told() {
        return name.isEmpty() || text.contains(name) ? text : text + " " + name;
    }
}
