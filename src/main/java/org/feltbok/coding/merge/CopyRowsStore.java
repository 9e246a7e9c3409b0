package org.feltbok.coding.merge;

import org.feltbok.study.NameRegisterStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all of a copy that can be merged. */
public final class CopyRowsStore {
    /** In an order in which rows may be put in. */
    static final List<String> TABLES =
            List.of(
                    "person",
                    "hidden_name",
                    "study_case",
                    "case_value",
                    "topic",
                    "interview",
                    "document",
                    "passage",
                    "response",
                    "answer_text",
                    "settlement",
                    "codebook",
                    "codebook_item",
                    "code",
                    "code_definition",
                    "layer",
                    "coding",
                    "coding_done",
                    "assignment",
                    "summary",
                    "summary_quote",
                    "memo",
                    "field_note");

    private CopyRowsStore() {}

    public static CopyRows read(Handle handle) {
        Map<String, Map<String, Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
        List<String> answers =
                handle.createQuery("SELECT answers_table FROM questionnaire ORDER BY position, id")
                        .mapTo(String.class)
                        .list();
        List<String> all = new ArrayList<>(TABLES);
        all.addAll(all.indexOf("answer_text"), answers);
        for (String table : all) {
            tables.put(table, rows(handle, table));
        }
        return new CopyRows(
                study(handle),
                copy(handle),
                Long.parseLong(one(handle, "SELECT coalesce(max(id), 0) FROM change")),
                tables,
                items(handle),
                merged(handle),
                NameRegisterStore.everGiven(handle),
                changes(handle));
    }

    static String study(Handle handle) {
        return one(handle, "SELECT id FROM study");
    }

    static String copy(Handle handle) {
        return one(handle, "SELECT coalesce(copy_id, '') FROM study");
    }

    static Set<String> items(Handle handle) {
        return new HashSet<>(handle.createQuery("SELECT id FROM item").mapTo(String.class).list());
    }

    private static Map<String, Long> merged(Handle handle) {
        Map<String, Long> merged = new HashMap<>();
        handle.createQuery(
                        "SELECT substr(id, 8), value FROM setting WHERE id LIKE 'merged\\_%' ESCAPE '\\'")
                .map((r, c) -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(e -> merged.put(e.getKey(), e.getValue()));
        return merged;
    }

    private static String one(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).one();
    }

    /** Rows by their identities; none where there is no such table. */
    static Map<String, Map<String, @Nullable Object>> rows(Handle handle, String table) {
        Set<String> columns = new LinkedHashSet<>();
        handle.createQuery("SELECT name FROM pragma_table_info(:t)")
                .bind("t", table)
                .mapTo(String.class)
                .forEach(columns::add);
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM \"" + table + "\" ORDER BY rowid")
                .map(
                        (r, c) -> {
                            Map<String, @Nullable Object> row = new LinkedHashMap<>();
                            for (String column : columns) {
                                row.put(column, r.getObject(column));
                            }
                            return row;
                        })
                .forEach(row -> rows.put(String.valueOf(row.get("id")), row));
        return rows;
    }

    private static Map<String, CopyRows.Done> changes(Handle handle) {
        Map<Long, Set<String>> cells = new HashMap<>();
        handle.createQuery(
                        "SELECT change_id, tbl || ' ' || row_id || ' ' || CASE WHEN col = '' AND new IS NULL"
                                + " THEN '-' WHEN col = '' THEN '+' ELSE col END FROM change_cell")
                .map((r, c) -> Map.entry(r.getLong(1), r.getString(2)))
                .forEach(
                        e ->
                                cells.computeIfAbsent(e.getKey(), k -> new HashSet<>())
                                        .add(e.getValue()));
        Map<String, CopyRows.Done> changes = new HashMap<>();
        handle.createQuery(
                        "SELECT c.uid, c.id, c.state, CASE c.kind WHEN 'undo' THEN t.uid END FROM change c"
                                + " LEFT JOIN change t ON t.id = c.target")
                .map(
                        (r, c) -> {
                            String target = r.getString(4);
                            return Map.entry(
                                    r.getString(1),
                                    new CopyRows.Done(
                                            r.getLong(2),
                                            target == null ? "" : target,
                                            r.getString(3).equals("done"),
                                            cells.getOrDefault(r.getLong(2), Set.of())));
                        })
                .forEach(e -> changes.put(e.getKey(), e.getValue()));
        return changes;
    }

    /** Identities of what rows may point at and is not merged itself. */
    static Set<String> around(Handle handle) {
        return new HashSet<>(
                handle.createQuery(
                                "SELECT id FROM origin UNION ALL SELECT id FROM attribute UNION ALL SELECT id FROM questionnaire"
                                        + " UNION ALL SELECT id FROM grouping_class")
                        .mapTo(String.class)
                        .list());
    }

    /**
     * What is asked in a column of the answers.
     *
     * @param name its short name
     */
    record Asked(String item, String name) {}

    /** By the columns of the answers. */
    static Map<String, Asked> asked(Handle handle) {
        Map<String, Asked> asked = new HashMap<>();
        handle.createQuery(
                        "SELECT answers_column, id, name FROM item WHERE answers_column IS NOT NULL"
                                + " UNION ALL SELECT o.answers_column, i.id, i.name FROM item_option o"
                                + " JOIN item i ON i.id = o.item_id")
                .map((r, c) -> Map.entry(r.getString(1), new Asked(r.getString(2), r.getString(3))))
                .forEach(e -> asked.put(e.getKey(), e.getValue()));
        return asked;
    }
}
