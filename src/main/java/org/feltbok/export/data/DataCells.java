package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells of a column of a data file. */
sealed interface DataCells {
    /** Codes, each with its label; below 0 the kind of what is missing. */
    record Coded(CategoryColumn cells, List<Category> categories) implements DataCells {
        @Override
        public @Nullable MissingKind missing(int row) {
            return cells.lacking(row, categories);
        }
    }

    /** Numbers. */
    record Numeric(NumberColumn cells) implements DataCells {
        @Override
        public @Nullable MissingKind missing(int row) {
            return cells.lacking(row);
        }
    }

    /** Texts; the other column says why there is none. */
    record Worded(@Nullable String[] words, CategoryColumn there) implements DataCells {
        @Override
        public @Nullable MissingKind missing(int row) {
            return words[row] == null ? why(there, row) : null;
        }
    }

    /** Days; the other column says why there is none. */
    record Dated(@Nullable LocalDate[] days, CategoryColumn there) implements DataCells {
        @Override
        public @Nullable MissingKind missing(int row) {
            return days[row] == null ? why(there, row) : null;
        }
    }

    /** Times of day; the other column says why there is none. */
    record Timed(@Nullable LocalTime[] times, CategoryColumn there) implements DataCells {
        @Override
        public @Nullable MissingKind missing(int row) {
            return times[row] == null ? why(there, row) : null;
        }
    }

    /** What a row is called; empty where it has no name. */
    record Named(String[] names) implements DataCells {
        @Override
        public @Nullable MissingKind missing(int row) {
            return names[row].isEmpty() ? MissingKind.NOT_RECORDED : null;
        }
    }

    /** Why a row has no value; null if it has one. */
    @Nullable MissingKind missing(int row);

    private static MissingKind why(CategoryColumn there, int row) {
        int cell = there.get(row);
        return cell < 0 ? CategoryColumn.kind(cell) : MissingKind.NOT_RECORDED;
    }

    /** How many rows lack a value, by the reason. */
    default Map<MissingKind, Integer> missing(int from, int to) {
        int[] counts = new int[MissingKind.values().length];
        for (int row = from; row < to; row++) {
            MissingKind kind = missing(row);
            if (kind != null) {
                counts[kind.ordinal()]++;
            }
        }
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        for (MissingKind kind : MissingKind.values()) {
            if (counts[kind.ordinal()] > 0) {
                missing.put(kind, counts[kind.ordinal()]);
            }
        }
        return missing;
    }
}
