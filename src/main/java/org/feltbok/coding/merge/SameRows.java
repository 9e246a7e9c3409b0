package org.feltbok.coding.merge;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which row of this study a row of another copy is: by its identity, else by what makes it one. */
final class SameRows {
    private static final Map<String, List<String>> NATURAL =
            Map.ofEntries(
                    Map.entry("person", List.of("name")),
                    Map.entry("hidden_name", List.of("kind", "name")),
                    Map.entry("study_case", List.of("key")),
                    Map.entry("case_value", List.of("case_id", "attribute_id")),
                    Map.entry("answer_text", List.of("response_id", "item_id")),
                    Map.entry("codebook", List.of("key")),
                    Map.entry("code", List.of("codebook_id", "label")),
                    Map.entry("layer", List.of("kind")),
                    Map.entry(
                            "coding",
                            List.of(
                                    "code_id",
                                    "person_id",
                                    "answer_text_id",
                                    "passage_id",
                                    "document_id",
                                    "start_at",
                                    "end_at",
                                    "layer_id")),
                    Map.entry(
                            "coding_done",
                            List.of("codebook_id", "person_id", "answer_text_id", "passage_id")),
                    Map.entry("codebook_item", List.of("codebook_id", "item_id")),
                    Map.entry("settlement", List.of("response_id", "item_id")),
                    Map.entry(
                            "assignment",
                            List.of(
                                    "task",
                                    "person_id",
                                    "target_kind",
                                    "target_id",
                                    "codebook_id")),
                    Map.entry(
                            "summary",
                            List.of("case_id", "class_id", "role", "topic_id", "code_id")),
                    Map.entry(
                            "summary_quote",
                            List.of("summary_id", "passage_id", "start_at", "end_at", "quote")),
                    Map.entry(
                            "code_definition", List.of("code_id", "definition", "exclude", "at")));
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "response", List.of("questionnaire_id", "key", "pass"),
                    "interview", List.of("key"),
                    "topic", List.of("key"),
                    "document", List.of("key"),
                    "person", List.of("key"),
                    "hidden_name", List.of("pseudonym"),
                    "code", List.of("codebook_id", "key"));

    private final CopyRows mine;
    private final Map<String, Map<List<String>, String>> natural = new HashMap<>();
    private final Map<String, Map<List<String>, String>> keys = new HashMap<>();

    SameRows(CopyRows mine) {
        this.mine = mine;
        for (String table : mine.tables().keySet()) {
            for (Map.Entry<String, Map<String, @Nullable Object>> row :
                    mine.table(table).entrySet()) {
                add(table, row.getKey(), row.getValue());
            }
        }
    }

    void add(String table, String id, Map<String, @Nullable Object> row) {
        put(natural, NATURAL, table, id, row);
        put(keys, KEYS, table, id, row);
    }

    private static void put(
            Map<String, Map<List<String>, String>> into,
            Map<String, List<String>> by,
            String table,
            String id,
            Map<String, @Nullable Object> row) {
        List<String> columns = by.get(table);
        if (columns != null && !isNameless(table, row)) {
            into.computeIfAbsent(table, t -> new HashMap<>()).putIfAbsent(values(columns, row), id);
        }
    }

    private static List<String> values(List<String> columns, Map<String, @Nullable Object> row) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            String value = String.valueOf(row.get(column));
            if (column.equals("layer_id") && row.get(column) != null) {
                // each settling is one of its own, also by the same person
                value += " " + row.get("made_from") + " " + row.get("created_at");
            }
            values.add(
                    column.equals("label") || column.equals("name")
                            ? value.strip().toLowerCase(Locale.ROOT)
                            : value);
        }
        return values;
    }

    /** Two names that were forgotten are not the same. */
    private static boolean isNameless(String table, Map<String, @Nullable Object> row) {
        return table.equals("hidden_name") && row.get("name") == null;
    }

    /** Null = there is none. */
    @Nullable String of(String table, String id, Map<String, @Nullable Object> row) {
        if (mine.table(table).containsKey(id)) {
            return id;
        }
        List<String> columns = NATURAL.get(table);
        return columns == null || isNameless(table, row)
                ? null
                : natural.getOrDefault(table, Map.of()).get(values(columns, row));
    }

    /** The column that no two rows of a table have the same in. */
    static String keyOf(String table) {
        return table.equals("hidden_name") ? "pseudonym" : "key";
    }

    /** The row that carries a key already, where it stands once only; null = none does. */
    @Nullable String keyTakenBy(String table, Map<String, @Nullable Object> row) {
        List<String> columns = KEYS.get(table);
        return columns == null || row.get(keyOf(table)) == null
                ? null
                : keys.getOrDefault(table, Map.of()).get(values(columns, row));
    }
}
