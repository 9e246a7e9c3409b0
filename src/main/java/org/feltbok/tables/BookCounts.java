package org.feltbok.tables;

import org.feltbok.analysis.tests.WeightedSums;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Counts answers in all columns of a book, in one pass an item. */
final class BookCounts {
    private final List<Axis> axes;
    private final int width;
    private final int rows;

    /** Empty = each row counts once. */
    private final double[] weights;

    private final boolean isWeighted;

    /**
     * @param weights of the rows, above 0 for all that are in a column; empty = each counts once
     */
    BookCounts(List<Axis> axes, int rows, double[] weights) {
        this.axes = axes;
        this.rows = rows;
        this.weights = weights;
        isWeighted = weights.length > 0;
        width = axes.getLast().first() + axes.getLast().width();
    }

    /** How many columns there are, those only held against included. */
    int width() {
        return width;
    }

    /** Rows of each category in each column, and what they weigh. */
    record Table(int width, int[] n, double[] w, double[] w2) {
        int n(int category, int column) {
            return n[category * width + column];
        }

        double w(int category, int column) {
            return w.length == 0 ? n(category, column) : w[category * width + column];
        }

        double w2(int category, int column) {
            return w2.length == 0 ? n(category, column) : w2[category * width + column];
        }

        /** All categories together. */
        WeightedSums base(int column) {
            WeightedSums sum = WeightedSums.NONE;
            for (int category = 0; category * width < n.length; category++) {
                sum = sum.plus(at(category, column, 0));
            }
            return sum;
        }

        WeightedSums at(int category, int column, double value) {
            return WeightedSums.of(
                    n(category, column), w(category, column), w2(category, column), value);
        }
    }

    /**
     * @param cells by row; below 0 = no answer
     */
    Table count(IntUnaryOperator cells, int categories) {
        int[] n = new int[categories * width];
        double[] w = new double[isWeighted ? n.length : 0];
        double[] w2 = new double[w.length];
        int[] own = new int[rows];
        for (int row = 0; row < rows; row++) {
            own[row] = cells.applyAsInt(row) * width;
        }
        for (Axis axis : axes) {
            short[] places = axis.places();
            int first = axis.first();
            for (int row = 0; row < rows; row++) {
                if (own[row] >= 0 && places[row] >= 0) {
                    int at = own[row] + first + places[row];
                    n[at]++;
                    if (isWeighted) {
                        w[at] += weights[row];
                        w2[at] += weights[row] * weights[row];
                    }
                }
            }
        }
        return new Table(width, n, w, w2);
    }

    /**
     * Numbers in each column.
     *
     * @param values by row; NaN = there is none
     * @param shift taken off each, so that squares lose no digits
     */
    WeightedSums[] sums(IntToDoubleFunction values, double shift) {
        int[] n = new int[width];
        double[][] sums = new double[5][width];
        for (Axis axis : axes) {
            for (int row = 0; row < rows; row++) {
                double x = values.applyAsDouble(row) - shift;
                if (axis.places()[row] >= 0 && !Double.isNaN(x)) {
                    int at = axis.first() + axis.places()[row];
                    double weight = isWeighted ? weights[row] : 1;
                    n[at]++;
                    sums[0][at] += weight;
                    sums[1][at] += weight * weight;
                    sums[2][at] += weight * x;
                    sums[3][at] += weight * weight * x;
                    sums[4][at] += weight * weight * x * x;
                }
            }
        }
        WeightedSums[] all = new WeightedSums[width];
        for (int i = 0; i < width; i++) {
            all[i] =
                    new WeightedSums(
                            n[i], sums[0][i], sums[1][i], sums[2][i], sums[3][i], sums[4][i]);
        }
        return all;
    }
}
