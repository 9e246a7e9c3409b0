package org.feltbok.expr;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers inside texts. */
final class Numbers {
    /** Codes that are numbers by size, before all others by text. */
    static final Comparator<String> CODE_ORDER =
            Comparator.<String>comparingDouble(c -> read(c).orElse(Double.MAX_VALUE))
                    .thenComparing(c -> c);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private Numbers() {}

    static OptionalDouble read(String text) {
        String trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches()
                ? OptionalDouble.of(Double.parseDouble(trimmed))
                : OptionalDouble.empty();
    }

    static String write(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
