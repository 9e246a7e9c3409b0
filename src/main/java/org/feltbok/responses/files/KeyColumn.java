package org.feltbok.responses.files;

import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.RecordTable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * By what the responses of a file are told apart, so that the same file with more rows brings only
 * those: its keys; else the case, what a member belongs to or the moment of each row, numbered
 * where it repeats; else the number of the row, which tells nothing of what was read before.
 */
final class KeyColumn {
    /** Where the key of a row is from. */
    enum From {
        KEY,
        CASE,
        PARENT,
        MOMENT,
        ROW
    }

    private record Made(From from, String key) {}

    private final boolean made;
    private final Map<Integer, Made> keys = new HashMap<>();

    private KeyColumn(boolean made) {
        this.made = made;
    }

    static KeyColumn of(RecordTable table, List<MatchedColumn> columns) {
        if (position(columns, About.KEY).isPresent()) {
            return new KeyColumn(false);
        }
        KeyColumn all = new KeyColumn(true);
        OptionalInt parent = position(columns, About.PARENT);
        OptionalInt ofCase = parent.isPresent() ? parent : position(columns, About.CASE);
        OptionalInt moment = position(columns, About.ENTERED_AT);
        boolean isByCase =
                ofCase.isPresent()
                        && (moment.isEmpty()
                                || parent.isPresent()
                                || standsOnce(table, ofCase.getAsInt()));
        Map<String, Integer> seen = new HashMap<>();
        for (Grid.Line line : table.lines()) {
            String own =
                    isByCase
                            ? Cells.clean(line.cell(ofCase.getAsInt()))
                            : moment.isPresent() ? moment(line.cell(moment.getAsInt())) : "";
            int times = own.isEmpty() ? 0 : seen.merge(own, 1, Integer::sum);
            all.keys.put(
                    line.number(),
                    times == 0
                            ? new Made(From.ROW, Integer.toString(line.number()))
                            : new Made(
                                    isByCase
                                            ? parent.isPresent() ? From.PARENT : From.CASE
                                            : From.MOMENT,
                                    times == 1 ? own : own + " (" + times + ")"));
        }
        return all;
    }

    /** A day alone is that of many; only with the time of day does it tell responses apart. */
    private static String moment(String cell) {
        String clean = Cells.clean(cell);
        return clean.contains(":") ? clean : "";
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

    /** The key that is made for a row. */
    String of(Grid.Line line) {
        Made key = keys.get(line.number());
        return key == null ? Integer.toString(line.number()) : key.key();
    }

    From from(int row) {
        Made key = keys.get(row);
        return key == null ? From.KEY : key.from();
    }

    /** Text key of what is to be said of it. */
    Optional<String> note() {
        return keys.values().stream().anyMatch(k -> k.from() == From.ROW)
                ? Optional.of("responses.import.keyed_by_row")
                : Optional.empty();
    }
}
