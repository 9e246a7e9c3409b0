package org.feltbok.analysis.tests;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ranks from 1, equal numbers their mean rank (R: {@code rank(x)}).
 *
 * @param ties sum of t³ - t over the numbers that t rows have; 0 without ties
 */
record Ranks(double[] ranks, double ties) {

    static Ranks of(double[] values) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] ranks = new double[values.length];
        double ties = 0;
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            double t = to - from;
            ties += t * t * t - t;
            from = to;
        }
        return new Ranks(ranks, ties);
    }

    boolean isTied() {
        return ties > 0;
    }

    /** The sum of the ranks from one row up to another. */
    double sum(int from, int to) {
        return Arrays.stream(ranks, from, to).sum();
    }

    /** The middle one; NaN of none (R: {@code median(x)}). */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
