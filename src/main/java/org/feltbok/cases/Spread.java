package org.feltbok.cases;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** Numbers of many cases, from the least to the greatest; does not change. */
public final class Spread {
    private final double[] values;

    private Spread(double[] values) {
        this.values = values;
    }

    /**
     * @param values in any order
     */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public double least() {
        return values[0];
    }

    public double greatest() {
        return values[values.length - 1];
    }

    public double median() {
        int n = values.length;
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }

    /** Number of values that are greater, plus one. */
    public int rank(double own) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] > own) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 1 + values.length - low;
    }

    /** Each value, the least first. */
    public void forEach(DoubleConsumer told) {
        for (double value : values) {
            told.accept(value);
        }
    }
}
