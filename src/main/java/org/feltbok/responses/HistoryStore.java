package org.feltbok.responses;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.store.CellChange;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what happened to a field, from the change log. */
public final class HistoryStore {
    private HistoryStore() {}

    /**
     * The changes of an item of a response, the newest first.
     *
     * @param limit at most this many changes; each may have touched several columns
     */
    public static List<FieldHistory> of(
            Handle handle, Form form, String responseId, Item item, int limit) {
        List<FieldHistory> found =
                new ArrayList<>(
                        read(handle, form.answersTable(), responseId, item.columns(), limit));
        if (item.type() == ItemType.TEXT) {
            handle.createQuery("SELECT id FROM answer_text WHERE response_id = :r AND item_id = :i")
                    .bind("r", responseId)
                    .bind("i", item.id())
                    .mapTo(String.class)
                    .forEach(
                            id ->
                                    found.addAll(
                                            read(
                                                    handle,
                                                    "answer_text",
                                                    id,
                                                    List.of("text"),
                                                    limit)));
        }
        found.sort((a, b) -> Long.compare(b.change(), a.change()));
        Set<Long> kept = new HashSet<>();
        found.stream().map(FieldHistory::change).distinct().limit(limit).forEach(kept::add);
        return found.stream().filter(h -> kept.contains(h.change())).toList();
    }

    /** The field that changed cells are about: the first of them that is one of the form. */
    public static Optional<FieldSpot> place(Handle handle, Form form, List<CellChange> cells) {
        return cells.stream().flatMap(c -> place(handle, form, c).stream()).findFirst();
    }

    private static Optional<FieldSpot> place(Handle handle, Form form, CellChange cell) {
        if (cell.table().equals(form.answersTable())) {
            return form.items().stream()
                    .filter(i -> i.columns().contains(cell.column()))
                    .findFirst()
                    .map(i -> new FieldSpot(cell.rowId(), i));
        }
        if (!cell.table().equals("answer_text")) {
            return Optional.empty();
        }
        return handle.createQuery("SELECT response_id, item_id FROM answer_text WHERE id = :id")
                .bind("id", cell.rowId())
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .findOne()
                .flatMap(
                        e ->
                                form.items().stream()
                                        .filter(i -> i.id().equals(e.getValue()))
                                        .findFirst()
                                        .map(i -> new FieldSpot(e.getKey(), i)));
    }

    private static List<FieldHistory> read(
            Handle handle, String table, String row, List<String> columns, int limit) {
        return handle.createQuery(
                        """
                        SELECT c.id, c.at, c.who, cc.col, cc.old, cc.new, c.state FROM change_cell cc
                        JOIN change c ON c.id = cc.change_id
                        WHERE cc.row_id = :row AND cc.tbl = :table AND cc.col IN (<columns>)
                        ORDER BY c.id DESC, cc.id LIMIT :limit""")
                .bind("row", row)
                .bind("table", table)
                .bind("limit", limit * columns.size())
                .bindList("columns", columns)
                .map(
                        (r, c) ->
                                new FieldHistory(
                                        r.getLong("id"),
                                        Instant.parse(r.getString("at")),
                                        r.getString("who"),
                                        r.getString("col"),
                                        r.getObject("old"),
                                        r.getObject("new"),
                                        !r.getString("state").equals("done")
                                                && !r.getString("state").equals("fixed")))
                .list();
    }
}
