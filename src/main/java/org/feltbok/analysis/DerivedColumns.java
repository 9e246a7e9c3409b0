package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Columns that are made of classes and flags. */
public final class DerivedColumns {
    private static final int NOT_RECORDED = CategoryColumn.missing(MissingKind.NOT_RECORDED);

    private DerivedColumns() {}

    private static List<CategoryColumn> columns(Dataset data, List<String> names) {
        return names.stream().map(data::categories).toList();
    }

    /**
     * Whether an item with several answers has any: answered (0) if one of its flags is, else
     * missing as they are.
     */
    public record AnyAnswered(List<String> inputs) implements Derived.ByRow {
        @Override
        public int categories() {
            return 1;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            List<CategoryColumn> flags = columns(data, inputs);
            return row -> {
                int missing = NOT_RECORDED;
                for (CategoryColumn flag : flags) {
                    int cell = flag.get(row);
                    if (cell >= 0) {
                        return 0;
                    }
                    missing = Math.min(missing, cell);
                }
                return missing;
            };
        }
    }

    /**
     * The flag of a code of an open answer: 1 = has it or one below it, 0 = answered without it,
     * missing as the answer is.
     *
     * @param answer the item
     * @param given the column of the codes given to it
     * @param codes positions of the code and of those below it
     */
    public record CodeFlag(String answer, String given, BitSet codes) implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(answer, given);
        }

        @Override
        public int categories() {
            return 2;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            CategoryColumn answers = data.categories(answer);
            SetColumn sets = data.sets(given);
            return row -> {
                int cell = answers.get(row);
                return cell < 0 ? cell : sets.has(row, codes) ? 1 : 0;
            };
        }
    }

    /** Whether any of some flags is 1; 0 if none is and one is known, else missing as they are. */
    public record AnyOf(List<String> inputs) implements Derived.ByRow {
        @Override
        public int categories() {
            return 2;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            List<CategoryColumn> flags = columns(data, inputs);
            return row -> flags.stream().mapToInt(f -> f.get(row)).max().orElse(NOT_RECORDED);
        }
    }

    /** Nothing recorded in any row, of what cannot be made. */
    public record Nothing(int rows) implements Derived {
        @Override
        public List<String> inputs() {
            return List.of();
        }

        @Override
        public Column of(Dataset data) {
            return new CategoryColumn.Builder(rows, 1).build();
        }
    }

    /**
     * Classes made of others.
     *
     * @param classes new cell by old one, those that are missing among them
     * @param others the cell of a class that is not among them; a missing one stays as it is
     * @param categories how many new classes there are
     */
    public record Recode(String from, Map<Integer, Integer> classes, int others, int categories)
            implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(from);
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            CategoryColumn column = data.categories(from);
            return row -> {
                int cell = column.get(row);
                return classes.getOrDefault(cell, cell < 0 ? cell : others);
            };
        }
    }
}
