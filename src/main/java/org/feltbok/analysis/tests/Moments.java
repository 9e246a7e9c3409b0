package org.feltbok.analysis.tests;

import java.util.Arrays;

/**
 * Number, mean and sum of squared deviations of some numbers (two passes).
 *
 * @param mean NaN of none
 * @param squares sum of (x - mean)²; exactly 0 where all are equal
 */
public record Moments(int n, double mean, double squares) {

    /** How near to 0 a standard error is taken for none, as {@code t.test} of R takes it. */
    private static final double NOTHING = 10 * Math.ulp(1.0);

    public static Moments of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new Moments(0, Double.NaN, 0);
        }
        if (Arrays.stream(values).allMatch(v -> v == values[0])) {
            return new Moments(n, values[0], 0);
        }
        double rough = Arrays.stream(values).sum() / n;
        double mean = rough + Arrays.stream(values).map(v -> v - rough).sum() / n;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Moments(n, mean, squares);
    }

    /** R: {@code var(x)}; NaN of fewer than two. */
    public double variance() {
        return n < 2 ? Double.NaN : squares / (n - 1);
    }

    /** Whether a standard error is nothing but rounding beside the size of the means. */
    static boolean isNothing(double error, double... means) {
        double greatest = Arrays.stream(means).map(Math::abs).max().orElse(0);
        return error <= NOTHING * greatest || error == 0;
    }
}
