package org.feltbok.tabular;

import org.feltbok.base.text.WrittenNumber;

import java.util.List;
import java.util.Set;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet shows it, the header being row 1
 * @param cells as many as the header has columns, trimmed of blanks at both ends; empty text where
 *     nothing stands
 * @param numbers positions of cells that hold a number, where their text could be read as another
 *     one
 */
public record Row(Header header, int number, List<String> cells, Set<Integer> numbers) {
    public Row {
        numbers = Set.copyOf(numbers);
    }

    public Row(Header header, int number, List<String> cells) {
        this(header, number, cells, Set.of());
    }

    /** The cell at a position; a number so that it can be read in one way only. */
    public String number(int position) {
        String cell = cells.get(position);
        return numbers.contains(position)
                        && WrittenNumber.of(cell) instanceof WrittenNumber.TwoWays t
                ? t.small()
                : cell;
    }

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
