package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a codebook as it was when a day ended: what was done since by the change log is taken back,
 * the last first. Before the first change it is as the study began. Made for one reading, never
 * kept.
 */
public final class PastCodesStore {
    /** An undo wrote the cells of what it took back, the other way round. */
    private static final String SINCE =
            """
            SELECT c.kind, h.row_id, h.col, h.old, h.new FROM change c
            JOIN change_cell h ON h.change_id = coalesce(c.target, c.id)
            WHERE h.tbl = :t AND c.at >= :at
            ORDER BY c.id DESC, CASE c.kind WHEN 'undo' THEN h.id ELSE -h.id END""";

    private final Handle handle;
    private final String at;

    /**
     * @param zone in which days begin and end
     */
    public PastCodesStore(Handle handle, LocalDate day, ZoneId zone) {
        this.handle = handle;
        // times with parts of a second stand after the second they are in
        at = day.plusDays(1).atStartOfDay(zone).toInstant().toString().replace("Z", "");
    }

    /** Its codes and folders; those that were merged by then are left out, as they are now. */
    public CodeTree codes(String codebookId) {
        return new CodeTree(
                rows("code", "SELECT * FROM code").entrySet().stream()
                        .filter(r -> codebookId.equals(r.getValue().get("codebook_id")))
                        .filter(r -> r.getValue().get("merged_into") == null)
                        .map(r -> code(r.getKey(), codebookId, r.getValue()))
                        .sorted(Comparator.comparingInt(Code::position).thenComparing(Code::id))
                        .toList());
    }

    /** Examples of what its codes meant. */
    public List<CodeMemo> examples() {
        return rows("memo", "SELECT * FROM memo WHERE target_kind = 'code' ORDER BY rowid")
                .entrySet()
                .stream()
                .filter(r -> "code".equals(r.getValue().get("target_kind")))
                .filter(r -> CodeMemo.EXAMPLE.equals(r.getValue().get("title")))
                .map(
                        r ->
                                new CodeMemo(
                                        r.getKey(),
                                        String.valueOf(r.getValue().get("target_id")),
                                        CodeMemo.EXAMPLE,
                                        String.valueOf(r.getValue().get("text")),
                                        words(r.getValue().get("person_id")),
                                        words(r.getValue().get("at"))))
                .toList();
    }

    private Map<String, Map<String, @Nullable Object>> rows(String table, String now) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        handle.createQuery(now)
                .mapToMap()
                .forEach(
                        row -> {
                            Map<String, @Nullable Object> known = new HashMap<>(row);
                            rows.put(String.valueOf(row.get("id")), known);
                        });
        handle.createQuery(SINCE)
                .bind("t", table)
                .bind("at", at)
                .map(
                        (r, c) -> {
                            boolean undo = r.getString(1).equals("undo");
                            return new CellChange(
                                    table,
                                    r.getString(2),
                                    r.getString(3),
                                    r.getObject(undo ? 5 : 4),
                                    r.getObject(undo ? 4 : 5));
                        })
                .forEach(cell -> back(rows, cell));
        return rows;
    }

    private static void back(Map<String, Map<String, @Nullable Object>> rows, CellChange cell) {
        Map<String, @Nullable Object> row = rows.get(cell.rowId());
        if (cell.isInsert()) {
            rows.remove(cell.rowId());
        } else if (cell.isDelete()) {
            Map<String, @Nullable Object> gone = new HashMap<>(cell.row());
            rows.put(cell.rowId(), gone);
        } else if (row != null) {
            row.put(cell.column(), cell.before());
        }
    }

    private static Code code(String id, String book, Map<String, @Nullable Object> row) {
        return new Code(
                id,
                book,
                words(row.get("parent_id")),
                String.valueOf(row.get("key")),
                LocalTexts.of(words(row.get("label")), words(row.get("label_i18n"))),
                LocalTexts.of(words(row.get("definition")), words(row.get("definition_i18n"))),
                LocalTexts.of(words(row.get("exclude")), words(row.get("exclude_i18n"))),
                words(row.get("note")),
                row.get("digit") instanceof Number n ? Integer.valueOf(n.intValue()) : null,
                row.get("folder") instanceof Number f && f.intValue() != 0,
                row.get("position") instanceof Number p ? p.intValue() : 0,
                words(row.get("colour")),
                words(row.get("retired_at")));
    }

    private static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
