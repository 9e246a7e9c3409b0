package org.feltbok.tables;

import org.feltbok.analysis.tests.PartSums;
import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.analysis.tests.WeightedSums;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Counts answers in all columns of a book, in one pass an item. */
final class BookCounts {
    private final List<Axis> axes;
    private final int width;
    private final int rows;

    private final Optional<SurveyDesign> design;

    /** By row the part of the design that it is in. */
    private final int[] part;

    private final int parts;

    /** By row what it weighs; empty = each counts once. */
    private final double[] weights;

    /**
     * @param design of the rows; all that are in a column are in it; empty = each counts once
     */
    BookCounts(List<Axis> axes, int rows, Optional<SurveyDesign> design) {
        this.axes = axes;
        this.rows = rows;
        this.design = design;
        parts = design.map(SurveyDesign::width).orElse(1);
        part =
                design.map(d -> IntStream.range(0, rows).map(d::part).toArray())
                        .orElse(new int[rows]);
        weights =
                design.map(d -> IntStream.range(0, rows).mapToDouble(d::weight).toArray())
                        .orElse(new double[0]);
        width = axes.getLast().first() + axes.getLast().width();
    }

    /** Of rows that weigh something; empty = each counts once. */
    Optional<SurveyDesign> design() {
        return design;
    }

    /** How many columns there are, those only held against included. */
    int width() {
        return width;
    }

    /** Rows of each category in each column, by part of the design, and what they weigh. */
    record Table(int width, int parts, int[] n, double[] w, double[] w2) {
        private int index(int category, int column, int part) {
            return (category * width + column) * parts + part;
        }

        private PartSums sums(IntFunction<WeightedSums> of) {
            return new PartSums(
                    IntStream.range(0, parts).mapToObj(of).toArray(WeightedSums[]::new));
        }

        /** All categories together. */
        PartSums base(int column) {
            PartSums sum = at(0, column, 0);
            for (int category = 1; index(category, 0, 0) < n.length; category++) {
                sum = sum.plus(at(category, column, 0));
            }
            return sum;
        }

        PartSums at(int category, int column, double value) {
            return sums(
                    part -> {
                        int at = index(category, column, part);
                        boolean isWeighted = w.length > 0;
                        return WeightedSums.of(
                                n[at],
                                isWeighted ? w[at] : n[at],
                                isWeighted ? w2[at] : n[at],
                                value);
                    });
        }

        /** A base of which those of a category are hits (1) and the others not (0). */
        PartSums hits(PartSums base, int category, int column) {
            PartSums own = at(category, column, 1);
            return sums(
                    part ->
                            WeightedSums.ofHits(
                                    base.parts()[part],
                                    own.parts()[part].wx(),
                                    own.parts()[part].w2x()));
        }
    }

    /**
     * @param cells by row; below 0 = no answer
     */
    Table count(IntUnaryOperator cells, int categories) {
        int[] n = new int[categories * width * parts];
        double[] w = new double[weights.length > 0 ? n.length : 0];
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
                    int at = (own[row] + first + places[row]) * parts + part[row];
                    n[at]++;
                    if (w.length > 0) {
                        w[at] += weights[row];
                        w2[at] += weights[row] * weights[row];
                    }
                }
            }
        }
        return new Table(width, parts, n, w, w2);
    }

    /**
     * Numbers in each column.
     *
     * @param values by row; NaN = there is none
     * @param shift taken off each, so that squares lose no digits
     */
    PartSums[] sums(IntToDoubleFunction values, double shift) {
        int[] n = new int[width * parts];
        double[][] sums = new double[5][width * parts];
        for (Axis axis : axes) {
            for (int row = 0; row < rows; row++) {
                double x = values.applyAsDouble(row) - shift;
                if (axis.places()[row] >= 0 && !Double.isNaN(x)) {
                    int at = (axis.first() + axis.places()[row]) * parts + part[row];
                    double weight = weights.length > 0 ? weights[row] : 1;
                    n[at]++;
                    sums[0][at] += weight;
                    sums[1][at] += weight * weight;
                    sums[2][at] += weight * x;
                    sums[3][at] += weight * weight * x;
                    sums[4][at] += weight * weight * x * x;
                }
            }
        }
        WeightedSums[] all = new WeightedSums[n.length];
        for (int i = 0; i < all.length; i++) {
            all[i] =
                    new WeightedSums(
                            n[i], sums[0][i], sums[1][i], sums[2][i], sums[3][i], sums[4][i]);
        }
        return IntStream.range(0, width)
                .mapToObj(
                        column ->
                                new PartSums(
                                        Arrays.copyOfRange(
                                                all, column * parts, (column + 1) * parts)))
                .toArray(PartSums[]::new);
    }
}
