package org.feltbok.cases;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Numbers as plain files write them: a point before decimals, no blanks, no exponent. */
public final class NumberText {
    private static final double EXACT_WHOLE = 1e15;

    private NumberText() {}

    public static String write(Number number) {
        double value = number.doubleValue();
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    /**
     * The number that a text writes; a comma before the decimals is understood too. Empty if it is
     * no number.
     */
    public static OptionalDouble read(String text) {
        String plain = text.strip().replace(',', '.').replace('\u2212', '-');
        if (!plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A whole number if it is one, for storing. */
    public static Number stored(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
            return (long) value;
        }
        return value;
    }
}
