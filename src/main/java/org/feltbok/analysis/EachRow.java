package org.feltbok.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** What rows give to a number, one after the other. */
final class EachRow {
    private EachRow() {}

    static double[] of(int rows, IntToDoubleFunction number) {
        double[] each = new double[rows];
        Arrays.setAll(each, number);
        return each;
    }

    /** 1 for a hit, 0 for another answer, NaN for none. */
    static double[] hits(int rows, CategoryColumn answers, IntPredicate hit) {
        double[] each = new double[rows];
        for (int row = 0; row < rows; row++) {
            each[row] = answers.get(row) < 0 ? Double.NaN : hit.test(row) ? 1 : 0;
        }
        return each;
    }
}
