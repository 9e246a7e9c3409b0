package org.feltbok.store;

import java.util.List;
import java.util.Map;

/**
 * What an operation would change, found by doing it and rolling all of it back: nothing was kept
 * and nobody was told.
 *
 * @param cells single cells it would change, with the value before and after, in order
 * @param many rows it would put in at once, by table
 */
public record Rehearsal(List<CellChange> cells, Map<String, Rows> many) {
    public Rehearsal {
        cells = List.copyOf(cells);
        many = Map.copyOf(many);
    }

    /**
     * Rows put in at once.
     *
     * @param count how many
     * @param filled their cells that hold something, without identity and batch number
     */
    public record Rows(long count, long filled) {}

    public boolean isEmpty() {
        return cells.isEmpty() && many.isEmpty();
    }

    /** Cells of a table that would hold something and held nothing, or were not there. */
    public long fresh(String table) {
        long filled = many.containsKey(table) ? many.get(table).filled() : 0;
        for (CellChange cell : cells) {
            if (!cell.table().equals(table)) {
                continue;
            }
            if (cell.isInsert()) {
                filled +=
                        RowJson.row(String.valueOf(cell.after())).entrySet().stream()
                                .filter(e -> !e.getKey().equals("id") && e.getValue() != null)
                                .count();
            } else if (!cell.column().isEmpty() && cell.before() == null) {
                filled++;
            }
        }
        return filled;
    }

    /** Cells of a table that hold something now and would hold something else, or nothing. */
    public long changed(String table) {
        return cells.stream()
                .filter(c -> c.table().equals(table))
                .filter(c -> !c.column().isEmpty() && c.before() != null)
                .count();
    }
}
