package org.feltbok.cases;

/** Numbers as the study stores them: whole ones without decimals. */
public final class NumberText {
    private static final double EXACT_WHOLE = 1e15;

    private NumberText() {}

    /** A whole number if it is one, for storing. */
    public static Number stored(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
            return (long) value;
        }
        return value;
    }
}
