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
    private final int width;
    private final int groups;

    private Counts(int[] cells, int width, int groups) {
        this.cells = cells;
        this.width = width;
        this.groups = groups;
    }

    /**
     * @param mask rows to count; null = all
     */
    static Counts of(CategoryColumn column, int categories, boolean @Nullable [] mask) {
        int[] counts = new int[categories + OFFSET];
        if (mask == null && column.isNarrow()) {
            for (byte cell : column.bytes()) {
                counts[cell + OFFSET]++;
            }
        } else {
            for (int i = 0; i < column.size(); i++) {
                if (mask == null || mask[i]) {
                    counts[column.get(i) + OFFSET]++;
                }
            }
        }
        return new Counts(counts, counts.length, 0);
    }

    static Counts of(
            CategoryColumn column,
            int categories,
            CategoryColumn by,
            int classes,
            boolean @Nullable [] mask) {
        int width = categories + OFFSET;
        int[] counts = new int[width * (classes + OFFSET)];
        if (mask == null && column.isNarrow() && by.isNarrow()) {
            byte[] a = column.bytes();
            byte[] b = by.bytes();
            for (int i = 0; i < a.length; i++) {
                counts[(b[i] + OFFSET) * width + a[i] + OFFSET]++;
            }
        } else {
            for (int i = 0; i < column.size(); i++) {
                if (mask == null || mask[i]) {
                    counts[(by.get(i) + OFFSET) * width + column.get(i) + OFFSET]++;
                }
            }
        }
        return new Counts(counts, width, classes);
    }

    /** The counts of one class of the grouping variable; without one, of all. */
    public Tally group(int index) {
        int from = (index + OFFSET) * width;
        return new Tally(Arrays.copyOfRange(cells, from, from + width));
    }

    /** The counts of all rows together, those without a class of the grouping variable included. */
    public Tally all() {
        if (groups == 0) {
            return new Tally(cells);
        }
        int[] sums = new int[width];
        for (int i = 0; i < cells.length; i++) {
            sums[i % width] += cells[i];
        }
        return new Tally(sums);
    }

    /** How many classes the grouping variable has; 0 without one. */
    public int groups() {
        return groups;
    }

    /** Counts of one variable in one group of rows. */
    public static final class Tally {
        private final int[] cells;

        private Tally(int[] cells) {
            this.cells = cells;
        }

        public int categories() {
            return cells.length - OFFSET;
        }

        /** Rows with the category. */
        public int count(int category) {
            return cells[category + OFFSET];
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
