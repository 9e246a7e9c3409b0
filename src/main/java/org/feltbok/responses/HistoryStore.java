package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.CellChange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what happened to a field, from the change log. */
public final class HistoryStore {
    /** A change with the reason for which the response stood open when it was made. */
    private static final String CHANGE =
            """
            SELECT c.id, c.at, c.who, c.state,
              (SELECT u.new FROM change_cell u JOIN change o ON o.id = u.change_id
               WHERE u.row_id = :response AND u.tbl = 'response' AND u.col = 'unlocked'
               AND o.id <= c.id AND o.state IN ('done', 'fixed')
               ORDER BY u.id DESC LIMIT 1) AS reason,
            """;

    private HistoryStore() {}

    /**
     * The changes of an item of a response, the newest first.
     *
     * @param limit at most this many changes; each may have touched several columns
     */
    public static List<FieldHistory> of(
            Handle handle, Form form, String responseId, Item item, int limit) {
        List<FieldHistory> found = matrix(handle, form, responseId, item, limit);
        if (item.type().isText()) {
            found = new ArrayList<>(found);
            found.addAll(begunAndTaken(handle, form, responseId, item, limit));
            found.addAll(rewritten(handle, form, responseId, item, limit));
        }
        List<FieldHistory> all =
                found.stream().sorted((a, b) -> Long.compare(b.change(), a.change())).toList();
        Set<Long> kept = new HashSet<>();
        all.stream().map(FieldHistory::change).distinct().limit(limit).forEach(kept::add);
        return all.stream().filter(h -> kept.contains(h.change())).toList();
    }

    private static List<FieldHistory> matrix(
            Handle handle, Form form, String responseId, Item item, int limit) {
        return handle.createQuery(
                        CHANGE
                                + """
                                cc.col AS col, cc.old AS before, cc.new AS after
                                FROM change_cell cc JOIN change c ON c.id = cc.change_id
                                WHERE cc.row_id = :response AND cc.tbl = :table AND cc.col IN (<columns>)
                                ORDER BY c.id DESC, cc.id LIMIT :limit""")
                .bind("response", responseId)
                .bind("table", form.answersTable())
                .bind("limit", limit * item.columns().size())
                .bindList("columns", item.columns())
                .map((r, c) -> history(r))
                .list();
    }

    /**
     * Texts put in and taken out; only whole rows are JSON, and a day changed in the same step is
     * looked at too, in whatever order the database takes the conditions. Each time the matrix says
     * that there is one, or none any more; so the log is looked through from there.
     */
    private static List<FieldHistory> begunAndTaken(
            Handle handle, Form form, String responseId, Item item, int limit) {
        return handle.createQuery(
                        CHANGE
                                + """
                                'text' AS col, json_extract(t.old, '$.text') AS before,
                                json_extract(t.new, '$.text') AS after
                                FROM change_cell cc JOIN change c ON c.id = cc.change_id
                                JOIN change_cell t ON t.change_id = c.id AND t.tbl = 'answer_text' AND t.col = ''
                                WHERE cc.row_id = :response AND cc.tbl = :table AND cc.col = :column
                                AND json_extract(CASE WHEN json_valid(coalesce(t.new, t.old)) THEN coalesce(t.new, t.old) END, '$.response_id') = :response
                                AND json_extract(CASE WHEN json_valid(coalesce(t.new, t.old)) THEN coalesce(t.new, t.old) END, '$.item_id') = :item
                                ORDER BY c.id DESC LIMIT :limit""")
                .bind("response", responseId)
                .bind("table", form.answersTable())
                .bind("column", item.columns().getFirst())
                .bind("item", item.id())
                .bind("limit", limit)
                .map((r, c) -> history(r))
                .list();
    }

    /** Texts changed, those among them that stand no more. */
    private static List<FieldHistory> rewritten(
            Handle handle, Form form, String responseId, Item item, int limit) {
        return handle.createQuery(
                        CHANGE
                                + """
                                'text' AS col, cc.old AS before, cc.new AS after
                                FROM change_cell cc JOIN change c ON c.id = cc.change_id
                                WHERE cc.tbl = 'answer_text' AND cc.col = 'text' AND cc.row_id IN (
                                  SELECT id FROM answer_text WHERE response_id = :response AND item_id = :item
                                  UNION SELECT t.row_id FROM change_cell m JOIN change_cell t
                                  ON t.change_id = m.change_id AND t.tbl = 'answer_text' AND t.col = ''
                                  WHERE m.row_id = :response AND m.tbl = :table AND m.col = :column
                                  AND json_extract(CASE WHEN json_valid(coalesce(t.new, t.old)) THEN coalesce(t.new, t.old) END, '$.item_id') = :item)
                                ORDER BY c.id DESC LIMIT :limit""")
                .bind("response", responseId)
                .bind("table", form.answersTable())
                .bind("column", item.columns().getFirst())
                .bind("item", item.id())
                .bind("limit", limit)
                .map((r, c) -> history(r))
                .list();
    }

    private static FieldHistory history(java.sql.ResultSet r) throws java.sql.SQLException {
        String state = r.getString("state");
        String reason = r.getString("reason");
        return new FieldHistory(
                r.getLong("id"),
                Instant.parse(r.getString("at")),
                r.getString("who"),
                r.getString("col"),
                r.getObject("before"),
                r.getObject("after"),
                !state.equals("done") && !state.equals("fixed"),
                reason == null ? "" : reason);
    }

    /**
     * The field that changed cells are about: the first of the form that was answered, or the first
     * at all; else the response that was changed as a whole. What an answer rules out or asks again
     * by a rule only followed it.
     */
    public static Optional<FieldSpot> place(Handle handle, Form form, List<CellChange> cells) {
        return Stream.concat(cells.stream().filter(c -> !followed(c)), cells.stream())
                .flatMap(c -> place(handle, form, c).stream())
                .findFirst()
                .or(
                        () ->
                                cells.stream()
                                        .filter(c -> c.table().equals("response"))
                                        .map(c -> new FieldSpot(c.rowId(), Optional.empty()))
                                        .findFirst());
    }

    /** Where a note stands, or stood. */
    private static Optional<FieldSpot> noted(Handle handle, Form form, CellChange cell) {
        Optional<Map.Entry<String, String>> at =
                cell.inRow("response_id") instanceof String response
                        ? Optional.of(Map.entry(response, String.valueOf(cell.inRow("item_id"))))
                        : handle.createQuery(
                                        "SELECT response_id, coalesce(item_id, '') FROM field_note WHERE id = :id")
                                .bind("id", cell.rowId())
                                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                                .findOne();
        return at.map(
                e ->
                        new FieldSpot(
                                e.getKey(),
                                form.items().stream()
                                        .filter(i -> i.id().equals(e.getValue()))
                                        .findFirst()));
    }

    private static boolean followed(CellChange cell) {
        return isNotAsked(cell.before())
                || isNotAsked(cell.after())
                || cell.column().equals("aside");
    }

    private static boolean isNotAsked(@Nullable Object value) {
        return value instanceof Number n && n.longValue() == MissingKind.NOT_ASKED.code();
    }

    private static Optional<FieldSpot> place(Handle handle, Form form, CellChange cell) {
        if (cell.table().equals(form.answersTable())) {
            return form.items().stream()
                    .filter(i -> i.columns().contains(cell.column()))
                    .findFirst()
                    .map(i -> new FieldSpot(cell.rowId(), Optional.of(i)));
        }
        if (cell.table().equals("field_note")) {
            return noted(handle, form, cell);
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
                                        .map(i -> new FieldSpot(e.getKey(), Optional.of(i))));
    }
}
