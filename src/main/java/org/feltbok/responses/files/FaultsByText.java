package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong in a file, each text of a column once, with the rows where it stands. */
final class FaultsByText {
    private record Kind(int column, String head, String text, String key) {}

    private record Found(Wrong wrong, List<Integer> rows) {}

    private final Map<Kind, Found> found = new LinkedHashMap<>();

    /**
     * @param column its position; -1 for what is wrong with the row
     * @param text empty for what is wrong with the row
     */
    void ofCell(int row, int column, String head, String text, Wrong wrong) {
        found.computeIfAbsent(
                        new Kind(column, head, text, wrong.key()),
                        k -> new Found(wrong, new ArrayList<>()))
                .rows()
                .add(row);
    }

    void ofColumn(int column, String head, Wrong wrong) {
        found.putIfAbsent(
                new Kind(column, head, "", wrong.key()), new Found(wrong, new ArrayList<>()));
    }

    List<PlanFault> list(Place file) {
        List<PlanFault> list = new ArrayList<>(found.size());
        found.forEach(
                (kind, f) ->
                        list.add(
                                new PlanFault(
                                        kind.column(),
                                        kind.text(),
                                        new Fault(
                                                file.row(
                                                                f.rows().isEmpty()
                                                                        ? 1
                                                                        : f.rows().getFirst())
                                                        .column(kind.head()),
                                                kind.key(),
                                                new ArrayList<>(f.wrong().args())),
                                        f.rows())));
        return list;
    }
}
