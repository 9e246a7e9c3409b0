package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * How many rows have which category of a variable, for each class of a grouping variable; counted
 * in one pass. Missing cells of both are counted by kind.
 */
public final class Counts {
    private static final int OFFSET = CategoryColumn.KINDS;
    private final int[] cells;
    private final Size @Nullable [] sizes;
    private final int width;
    private final int groups;

    /** Those already asked for; of all rows the last one. Each cell of a table asks. */
    private final @Nullable Tally[] tallies;

    private Counts(int[] cells, Size @Nullable [] sizes, int width, int groups) {
        this.cells = cells;
        this.sizes = sizes;
        this.width = width;
        this.groups = groups;
        tallies = new Tally[groups + 1];
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
        if (weights != null) {
            Size.Sum[] sums = new Size.Sum[counts.length];
            for (int i = 0; i < column.size(); i++) {
                if (mask == null || mask[i]) {
                    int cell = cell(column, by, width, i);
                    counts[cell]++;
                    if (sums[cell] == null) {
                        sums[cell] = new Size.Sum();
                    }
                    sums[cell].add(weights.get(i));
                }
            }
            Size[] sizes = new Size[counts.length];
            Arrays.setAll(sizes, cell -> sums[cell] == null ? Size.NONE : sums[cell].size());
            return new Counts(counts, sizes, width, classes);
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
        return new Counts(counts, null, width, classes);
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
        return tally(
                index,
                () -> {
                    int from = (index + OFFSET) * width;
                    return new Tally(
                            Arrays.copyOfRange(cells, from, from + width),
                            sizes == null ? null : Arrays.copyOfRange(sizes, from, from + width));
                });
    }

    /** The counts of all rows together, those without a class of the grouping variable included. */
    public Tally all() {
        return tally(groups, () -> new Tally(summed(cells), sizes == null ? null : summed(sizes)));
    }

    private Tally tally(int index, Supplier<Tally> counted) {
        Tally known = tallies[index];
        if (known == null) {
            known = counted.get();
            tallies[index] = known;
        }
        return known;
    }

    private int[] summed(int[] some) {
        int[] sums = new int[width];
        for (int i = 0; i < some.length; i++) {
            sums[i % width] += some[i];
        }
        return sums;
    }

    private Size[] summed(Size[] some) {
        Size.Sum[] sums = new Size.Sum[width];
        Arrays.setAll(sums, cell -> new Size.Sum());
        for (int i = 0; i < some.length; i++) {
            sums[i % width].add(some[i]);
        }
        return Arrays.stream(sums).map(Size.Sum::size).toArray(Size[]::new);
    }

    /** How many classes the grouping variable has; 0 without one. */
    public int groups() {
        return groups;
    }

    /** Counts of one variable in one group of rows. */
    public static final class Tally {
        private final int[] cells;
        private final Size @Nullable [] sizes;
        private @Nullable Made<Answered> answered;
        private @Nullable Made<Values> values;

        private Tally(int[] cells, Size @Nullable [] sizes) {
            this.cells = cells;
            this.sizes = sizes;
        }

        /** What was made of it for a variable, which may come to be another one. */
        private record Made<T>(Variable of, T what) {}

        /** Who gave the one answer that there is to the variable counted. */
        Answered answered(Variable variable) {
            answered = made(answered, variable, Answered::ofOne);
            return answered.what();
        }

        /** The numbers that the categories of the variable counted stand for. */
        Values values(Variable variable) {
            values = made(values, variable, Values::of);
            return values.what();
        }

        private <T> Made<T> made(
                @Nullable Made<T> known, Variable variable, BiFunction<Variable, Tally, T> make) {
            return known != null && known.of() == variable
                    ? known
                    : new Made<>(variable, make.apply(variable, this));
        }

        public int categories() {
            return cells.length - OFFSET;
        }

        /** Rows with the category. */
        public int count(int category) {
            return cells[category + OFFSET];
        }

        boolean isWeighted() {
            return sizes != null;
        }

        /** The same rows with what they weigh. */
        Size size(int category) {
            return sizeAt(category + OFFSET);
        }

        Size missingSize(MissingKind kind) {
            return sizeAt(CategoryColumn.missing(kind) + OFFSET);
        }

        private Size sizeAt(int cell) {
            return sizes == null ? Size.of(cells[cell]) : sizes[cell];
        }

        /** Rows that have any category, with what they weigh. */
        Size answeredSize() {
            Size.Sum sum = new Size.Sum();
            for (int category = 0; category < categories(); category++) {
                sum.add(size(category));
            }
            return sum.size();
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
