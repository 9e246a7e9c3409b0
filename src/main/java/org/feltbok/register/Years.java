package org.feltbok.register;

import org.feltbok.base.FaultException;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years that are asked for, such as {@code 2018} or {@code 2010-2019}; all of them if nothing is.
 */
record Years(int from, int to) {
    private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4}))?");
    static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /**
     * @throws FaultException for what names no years
     */
    static Years of(String text) {
        if (text.isBlank()) {
            return ALL;
        }
        Matcher m = SPAN.matcher(text.strip());
        if (!m.matches()) {
            throw new FaultException("register.years", text);
        }
        int from = Integer.parseInt(m.group(1));
        int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
        if (to < from) {
            throw new FaultException("register.years", text);
        }
        return new Years(from, to);
    }

    boolean has(int year) {
        return year >= from && year <= to;
    }

    boolean isOne() {
        return from == to;
    }

    /** Years as people write them: the first and the last. */
    static String told(List<Integer> years) {
        if (years.isEmpty()) {
            return "";
        }
        int first = years.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = years.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
