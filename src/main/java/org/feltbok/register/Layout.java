package org.feltbok.register;

import org.feltbok.tabular.Grid;
import org.feltbok.tabular.Grid.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rows of a table are: titles, headings, data, footnotes.
 *
 * @param title the rows above the headings
 * @param headings one text for each column; of several rows the texts from the top down
 * @param data rows that hold values
 * @param below what stands under the data
 */
record Layout(Grid grid, String title, List<String> headings, List<Line> data, List<String> below) {

    static Layout of(Grid grid) {
        List<Line> lines = grid.lines();
        int first = 0;
        while (first < lines.size() && lines.get(first).last() <= 0) {
            first++;
        }
        List<String> title = new ArrayList<>();
        lines.subList(0, first).forEach(l -> title.add(l.cell(0)));
        int data = first + 1;
        while (data < lines.size() && isHeading(lines.get(data))) {
            data++;
        }
        if (first >= lines.size()) {
            return new Layout(grid, String.join(" ", title), List.of(), List.of(), List.of());
        }
        List<Line> heads = lines.subList(first, data);
        int end = lines.size();
        while (end > data && lines.get(end - 1).last() <= 0) {
            end--;
        }
        List<String> below = new ArrayList<>();
        lines.subList(end, lines.size()).forEach(l -> below.add(l.cell(0)));
        // a row with nothing but a name between others is a heading within the table
        List<Line> values =
                lines.subList(Math.min(data, end), end).stream().filter(l -> l.last() > 0).toList();
        return new Layout(grid, String.join(" ", title), joined(heads), values, below);
    }

    /**
     * Whether a row below the first heading is one too: it holds words only, or nothing but years
     * and no place.
     */
    private static boolean isHeading(Line line) {
        List<String> filled = line.cells().stream().skip(1).filter(c -> !c.isEmpty()).toList();
        return filled.stream().noneMatch(Layout::isValue)
                ? !filled.isEmpty()
                : line.cell(0).isEmpty() && filled.stream().allMatch(Period::is);
    }

    private static boolean isValue(String text) {
        return Sign.of(text).isPresent() || CellNumbers.isNumber(text);
    }

    /** A heading that stands once for several columns holds for those to the right of it. */
    private static List<String> joined(List<Line> heads) {
        int width = heads.stream().mapToInt(Line::last).max().orElse(-1) + 1;
        List<String> joined = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> parts = new ArrayList<>();
            for (int row = 0; row < heads.size(); row++) {
                boolean spreads = row < heads.size() - 1;
                String text = heads.get(row).cell(column);
                for (int left = column; text.isEmpty() && spreads && left > 0; left--) {
                    text = heads.get(row).cell(left - 1);
                }
                if (!text.isEmpty()) {
                    parts.add(text);
                }
            }
            joined.add(String.join(" ", parts));
        }
        return joined;
    }

    /** Whether headings name the times of the values, rather than a column or the title. */
    boolean hasTimes() {
        boolean isNamed = IntStream.range(0, headings.size()).anyMatch(this::isTimes);
        return !isNamed && headings.stream().skip(1).anyMatch(this::isTime);
    }

    private boolean isTime(String heading) {
        Period period = Period.of(heading);
        // PxWeb names the one column of numbers after the table and the years that it is of
        boolean isTable = heading.equals(headings.getLast()) && heading.matches(LongTable.PX_TABLE);
        return period != null && (period.year() != null || !isTable);
    }

    /** Whether a column is named after years and holds them. */
    private boolean isTimes(int column) {
        List<String> cells =
                data.stream().map(l -> l.cell(column)).filter(c -> !c.isEmpty()).toList();
        return LongTable.isTime(headings.get(column))
                && !cells.isEmpty()
                && cells.stream().allMatch(Period::is);
    }

    /** Who made the table, from a line such as {@code Kilde: Statistisk sentralbyrå}. */
    String source() {
        return below.stream()
                .filter(t -> t.matches("(?iu)(kilde|source|källa|kilder|sources)\\s*:.*"))
                .map(t -> t.substring(t.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The heading of a column; its letters where it has none. */
    String heading(int column) {
        String text = column < headings.size() ? headings.get(column) : "";
        return text.isEmpty() ? org.feltbok.tabular.Header.letters(column) : text;
    }

    /** Position of a column by its heading or letters; -1 if there is none. */
    int column(String named) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equalsIgnoreCase(named)) {
                return i;
            }
        }
        for (int i = 0; i < headings.size(); i++) {
            if (org.feltbok.tabular.Header.letters(i).equalsIgnoreCase(named)) {
                return i;
            }
        }
        return -1;
    }
}
