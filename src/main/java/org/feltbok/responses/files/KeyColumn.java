package org.feltbok.responses.files;

import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.RecordTable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * By what the responses of a file are told apart, so that the same file with more rows brings only
 * those: its keys; else their cases or the moments they were given, where each stands once; else
 * the numbers of the rows.
 */
final class KeyColumn {
    private final boolean made;
    private final OptionalInt from;

    private KeyColumn(boolean made, OptionalInt from) {
        this.made = made;
        this.from = from;
    }

    static KeyColumn of(RecordTable table, List<MatchedColumn> columns) {
        if (position(columns, About.KEY).isPresent()) {
            return new KeyColumn(false, OptionalInt.empty());
        }
        for (String name : List.of(About.CASE, About.ENTERED_AT)) {
            OptionalInt at = position(columns, name);
            if (at.isPresent() && standsOnce(table, at.getAsInt())) {
                return new KeyColumn(true, at);
            }
        }
        return new KeyColumn(true, OptionalInt.empty());
    }

    private static OptionalInt position(List<MatchedColumn> columns, String name) {
        return columns.stream()
                .filter(c -> c.target().equals(ColumnTarget.about(name)))
                .mapToInt(MatchedColumn::position)
                .findFirst();
    }

    private static boolean standsOnce(RecordTable table, int column) {
        Set<String> seen = new HashSet<>();
        return table.lines().stream()
                .map(l -> Cells.clean(l.cell(column)))
                .allMatch(c -> !c.isEmpty() && seen.add(c));
    }

    /** Whether the file has no column of keys. */
    boolean isMade() {
        return made;
    }

    String of(Grid.Line line) {
        return from.isPresent()
                ? Cells.clean(line.cell(from.getAsInt()))
                : Integer.toString(line.number());
    }

    /** Text key of what is to be said of it. */
    Optional<String> note() {
        return made && from.isEmpty()
                ? Optional.of("responses.import.keyed_by_row")
                : Optional.empty();
    }
}
