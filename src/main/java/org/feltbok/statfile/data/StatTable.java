package org.feltbok.statfile.data;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table that is to be written. Its names are legal and different whatever their case is.
 *
 * @param label what the file is
 * @param asOf from when it is
 * @param sets columns that are answers to one question; written where the program knows such
 * @param weight the column that the rows are weighted by, written where the program knows such;
 *     empty = none
 */
public record StatTable(
        String label,
        Instant asOf,
        int rows,
        List<Column> columns,
        List<StatSet> sets,
        String weight) {
    public StatTable {
        columns = List.copyOf(columns);
        sets = List.copyOf(sets);
    }

    /** That is not weighted. */
    public StatTable(
            String label, Instant asOf, int rows, List<Column> columns, List<StatSet> sets) {
        this(label, asOf, rows, columns, sets, "");
    }

    /** Of which none belong together. */
    public StatTable(String label, Instant asOf, int rows, List<Column> columns) {
        this(label, asOf, rows, columns, List.of());
    }

    /**
     * A variable and its cells, which may be asked for more than once.
     *
     * @param cells by row what {@link StatType} says, a {@link MissingTag}, or null
     */
    public record Column(StatVariable variable, IntFunction<@Nullable Object> cells) {}
}
