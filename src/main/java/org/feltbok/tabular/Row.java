package org.feltbok.tabular;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet shows it, the header being row 1
 * @param cells as many as the header has columns, trimmed of blanks at both ends; empty text where
 *     nothing stands
 */
public record Row(Header header, int number, List<String> cells) {
    /** The cell under a column name; empty if there is no such column. */
    public String get(String column) {
        int i = header.index(column);
        return i < 0 ? "" : cells.get(i);
    }

    public boolean has(String column) {
        return !get(column).isEmpty();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
