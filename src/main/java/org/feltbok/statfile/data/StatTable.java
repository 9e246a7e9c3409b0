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
 */
public record StatTable(String label, Instant asOf, int rows, List<Column> columns) {
    public StatTable {
        columns = List.copyOf(columns);
    }

    /**
     * A variable and its cells, which may be asked for more than once.
     *
     * @param cells by row what {@link StatType} says, a {@link MissingTag}, or null
     */
    public record Column(StatVariable variable, IntFunction<@Nullable Object> cells) {}
}
