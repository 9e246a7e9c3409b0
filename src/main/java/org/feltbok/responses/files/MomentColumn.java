package org.feltbok.responses.files;

import org.feltbok.tabular.RecordTable;

import java.util.List;

/** The column of a file that says when responses were given, in whatever way it is written. */
record MomentColumn(int position, WrittenMoment written) {
    static MomentColumn of(RecordTable table, List<MatchedColumn> columns) {
        int at =
                columns.stream()
                        .filter(c -> c.target().equals(ColumnTarget.about(About.ENTERED_AT)))
                        .mapToInt(MatchedColumn::position)
                        .findFirst()
                        .orElse(-1);
        List<String> cells =
                at < 0 ? List.of() : table.lines().stream().map(l -> l.cell(at)).toList();
        return new MomentColumn(at, WrittenMoment.of(cells));
    }

    /**
     * What can be read in one way only becomes what the study keeps; the rest stays, and is told.
     */
    void translate(String[] cells) {
        if (position >= 0) {
            cells[position] = written.iso(cells[position]).orElse(cells[position]);
        }
    }
}
