package org.feltbok.store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return row().get(name);
    }

    /** A row put in or taken out, by column; empty for a single cell. */
    public Map<String, @Nullable Object> row() {
        Object row = isInsert() ? after : isDelete() ? before : null;
        return row == null ? Map.of() : RowJson.row(row.toString());
    }

    /**
     * What stood in a cell before some changes of it were written; empty if it held nothing or is
     * not among them.
     */
    public static Optional<Object> before(
            List<CellChange> written, String table, String rowId, String column) {
        for (CellChange cell : written) {
            if (cell.table().equals(table) && cell.rowId().equals(rowId)) {
                if (cell.column().equals(column)) {
                    return Optional.ofNullable(cell.before());
                }
                if (cell.isInsert() || cell.isDelete()) {
                    return cell.isInsert()
                            ? Optional.empty()
                            : Optional.ofNullable(cell.inRow(column));
                }
            }
        }
        return Optional.empty();
    }

    /** What takes it back. */
    public CellChange reversed() {
        return new CellChange(table, rowId, column, after, before);
    }
}
