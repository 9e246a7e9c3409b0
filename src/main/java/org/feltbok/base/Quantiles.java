package org.feltbok.base;

import java.util.function.IntToDoubleFunction;

/**
 * The value below which a share of numbers lies: type 7 of Hyndman and Fan (1996), which R's {@code
 * quantile} and spreadsheets use.
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * @param sorted ascending
     * @param p from 0 to 1
     * @return NaN of no numbers
     */
    public static double of(double[] sorted, double p) {
        return of(sorted.length, i -> sorted[i], p);
    }

    /**
     * @param n how many numbers there are
     * @param at the number at a place from 0 to n - 1, ascending
     */
    public static double of(int n, IntToDoubleFunction at, double p) {
        if (n == 0) {
            return Double.NaN;
        }
        double place = (n - 1) * p;
        int below = (int) Math.floor(place);
        double low = at.applyAsDouble(below);
        return low + (place - below) * (at.applyAsDouble(Math.min(below + 1, n - 1)) - low);
    }
}
