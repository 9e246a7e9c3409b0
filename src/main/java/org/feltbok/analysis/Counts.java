package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many rows have which category of a variable, for each class of a grouping variable; counted
 * in one pass. Missing cells of both are counted by kind.
 */
public final class Counts {
    private static final int OFFSET = CategoryColumn.KINDS;
    private final int[] cells;
    private final double @Nullable [] weights;
    private final double @Nullable [] squares;
    private final int width;
    private final int groups;

    private Counts(
            int[] cells,
            double @Nullable [] weights,
            double @Nullable [] squares,
            int width,
            int groups) {
        this.cells = cells;
        this.weights = weights;
        this.squares = squares;
        this.width = width;
        this.groups = groups;
    }

    /**
     * @param mask rows to count; null = all
     */
    static Counts of(CategoryColumn column, int categories, boolean @Nullable [] mask) {
        return of(column, categories, null, 0, mask, null);
    }

    /**
     * @param by the grouping variable; null = none
     * @param mask rows to count; null = all
     * @param weights null = each row counts once
     */
    static Counts of(
            CategoryColumn column,
            int categories,
            @Nullable CategoryColumn by,
            int classes,
            boolean @Nullable [] mask,
            @Nullable Weights weights) {
        int width = categories + OFFSET;
        int[] counts = new int[by == null ? width : width * (classes + OFFSET)];
        double[] sums = new double[weights == null ? 0 : counts.length];
        double[] squares = new double[sums.length];
        if (weights != null) {
            for (int i = 0; i < column.size(); i++) {
                if (mask == null || mask[i]) {
                    int cell = cell(column, by, width, i);
                    double weight = weights.get(i);
                    counts[cell]++;
                    sums[cell] += weight;
                    squares[cell] += weight * weight;
                }
            }
            return new Counts(counts, sums, squares, width, classes);
        }
        if (mask == null && column.isNarrow() && (by == null || by.isNarrow())) {
            count(column.bytes(), by == null ? null : by.bytes(), width, counts);
        } else {
            for (int i = 0; i < column.size(); i++) {
                if (mask == null || mask[i]) {
                    counts[cell(column, by, width, i)]++;
                }
            }
        }
        return new Counts(counts, null, null, width, classes);
    }

    private static int cell(
            CategoryColumn column, @Nullable CategoryColumn by, int width, int row) {
        int group = by == null ? 0 : by.get(row) + OFFSET;
        return group * width + column.get(row) + OFFSET;
    }

    private static void count(byte[] cells, byte @Nullable [] groups, int width, int[] counts) {
        if (groups == null) {
            for (byte cell : cells) {
                counts[cell + OFFSET]++;
            }
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            counts[(groups[i] + OFFSET) * width + cells[i] + OFFSET]++;
        }
    }

    /** The counts of one class of the grouping variable; without one, of all. */
    public Tally group(int index) {
        int from = (index + OFFSET) * width;
        return new Tally(
                Arrays.copyOfRange(cells, from, from + width),
                weights == null ? null : Arrays.copyOfRange(weights, from, from + width),
                squares == null ? null : Arrays.copyOfRange(squares, from, from + width));
    }

    /** The counts of all rows together, those without a class of the grouping variable included. */
    public Tally all() {
        return new Tally(
                summed(cells),
                weights == null ? null : summed(weights),
                squares == null ? null : summed(squares));
    }

    private int[] summed(int[] some) {
        int[] sums = new int[width];
        for (int i = 0; i < some.length; i++) {
            sums[i % width] += some[i];
        }
        return sums;
    }

    private double[] summed(double[] some) {
        double[] sums = new double[width];
        for (int i = 0; i < some.length; i++) {
            sums[i % width] += some[i];
        }
        return sums;
    }

    /** How many classes the grouping variable has; 0 without one. */
    public int groups() {
        return groups;
    }

    /** Counts of one variable in one group of rows. */
    public static final class Tally {
        private final int[] cells;
        private final double @Nullable [] weights;
        private final double @Nullable [] squares;

        private Tally(int[] cells, double @Nullable [] weights, double @Nullable [] squares) {
            this.cells = cells;
            this.weights = weights;
            this.squares = squares;
        }

        public int categories() {
            return cells.length - OFFSET;
        }

        /** Rows with the category. */
        public int count(int category) {
            return cells[category + OFFSET];
        }

        boolean isWeighted() {
            return weights != null;
        }

        /** The same rows with what they weigh. */
        Size size(int category) {
            return sizeAt(category + OFFSET);
        }

        Size missingSize(MissingKind kind) {
            return sizeAt(CategoryColumn.missing(kind) + OFFSET);
        }

        private Size sizeAt(int cell) {
            return weights == null || squares == null
                    ? Size.of(cells[cell])
                    : new Size(cells[cell], weights[cell], squares[cell]);
        }

        /** Rows that have any category, with what they weigh. */
        Size answeredSize() {
            Size sum = Size.NONE;
            for (int category = 0; category < categories(); category++) {
                sum = sum.plus(size(category));
            }
            return sum;
        }

        public int missing(MissingKind kind) {
            return cells[CategoryColumn.missing(kind) + OFFSET];
        }

        /** Rows that have any category. */
        public int answered() {
            int sum = 0;
            for (int i = OFFSET; i < cells.length; i++) {
                sum += cells[i];
            }
            return sum;
        }

        /** Missing cells by kind, without kinds that do not occur. */
        public Map<MissingKind, Integer> missing() {
            Map<MissingKind, Integer> kinds = new EnumMap<>(MissingKind.class);
            for (MissingKind kind : MissingKind.values()) {
                if (missing(kind) > 0) {
                    kinds.put(kind, missing(kind));
                }
            }
            return kinds;
        }
    }
}
