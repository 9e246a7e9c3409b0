package org.feltbok.tabular;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.WrittenNumber;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A table as it stands in a file, before anybody knows which of its rows are titles, headings, data
 * and footnotes. Rows without any content are left out.
 *
 * @param sheet the sheet's name in a workbook; null for CSV
 */
public record Grid(String file, @Nullable String sheet, List<Line> lines) {
    public Grid {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet shows it
     * @param cells trimmed of blanks at both ends
     * @param numbers positions of cells that hold a number whose text could be read as another one
     */
    public record Line(int number, List<String> cells, Set<Integer> numbers) {
        public Line {
            cells = List.copyOf(cells);
            numbers = Set.copyOf(numbers);
        }

        /** What stands at a position; empty where the row ends before. */
        public String cell(int position) {
            return position < cells.size() ? cells.get(position) : "";
        }

        /** The cell; a number so that it can be read in one way only. */
        public String number(int position) {
            String cell = cell(position);
            return numbers.contains(position)
                            && WrittenNumber.of(cell) instanceof WrittenNumber.TwoWays t
                    ? t.small()
                    : cell;
        }

        /** Position of the last cell that holds anything; -1 if none does. */
        public int last() {
            int last = cells.size() - 1;
            while (last >= 0 && cells.get(last).isEmpty()) {
                last--;
            }
            return last;
        }
    }

    /** Where a cell stands, for a fault. */
    public Place place(Line line, int position) {
        return new Place(file, sheet, line.number(), Header.letters(position));
    }

    public Place place() {
        return new Place(file, sheet, null, null);
    }
}
