package org.feltbok.store;

import org.jspecify.annotations.Nullable;

/**
 * One changed cell. For an inserted or deleted row {@code column} is empty and the values are the
 * row as JSON.
 */
public record CellChange(
        String table,
        String rowId,
        String column,
        @Nullable Object before,
        @Nullable Object after) {

    public boolean isInsert() {
        return column.isEmpty() && before == null;
    }

    public boolean isDelete() {
        return column.isEmpty() && after == null;
    }

    /** What stands in a column of a row put in or taken out; null for a single cell. */
    public @Nullable Object inRow(String name) {
        Object row = isInsert() ? after : isDelete() ? before : null;
        return row == null ? null : RowJson.row(row.toString()).get(name);
    }

    CellChange reversed() {
        return new CellChange(table, rowId, column, after, before);
    }
}
