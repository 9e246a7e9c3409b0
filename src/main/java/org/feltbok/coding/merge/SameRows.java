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
            Map.of(
                    "person", List.of("name"),
                    "study_case", List.of("key"),
                    "case_value", List.of("case_id", "attribute_id"),
                    "answer_text", List.of("response_id", "item_id"),
                    "codebook", List.of("key"),
                    "code", List.of("codebook_id", "label"),
                    "layer", List.of("kind"),
                    "coding",
                            List.of(
                                    "code_id",
                                    "person_id",
                                    "answer_text_id",
                                    "passage_id",
                                    "document_id",
                                    "start_at",
                                    "end_at",
                                    "layer_id"),
                    "coding_done",
                            List.of("codebook_id", "person_id", "answer_text_id", "passage_id"));
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "response", List.of("questionnaire_id", "key", "pass"),
                    "interview", List.of("key"),
                    "topic", List.of("key"),
                    "document", List.of("key"),
                    "person", List.of("key"),
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
        if (columns != null) {
            into.computeIfAbsent(table, t -> new HashMap<>()).putIfAbsent(values(columns, row), id);
        }
    }

    private static List<String> values(List<String> columns, Map<String, @Nullable Object> row) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            String value = String.valueOf(row.get(column));
            values.add(
                    column.equals("label") || column.equals("name")
                            ? value.strip().toLowerCase(Locale.ROOT)
                            : value);
        }
        return values;
    }

    /** Null = there is none. */
    @Nullable String of(String table, String id, Map<String, @Nullable Object> row) {
        if (mine.table(table).containsKey(id)) {
            return id;
        }
        List<String> columns = NATURAL.get(table);
        return columns == null
                ? null
                : natural.getOrDefault(table, Map.of()).get(values(columns, row));
    }

    /** The row that carries a key already, where it stands once only; null = none does. */
    @Nullable String keyTakenBy(String table, Map<String, @Nullable Object> row) {
        List<String> columns = KEYS.get(table);
        return columns == null
                ? null
                : keys.getOrDefault(table, Map.of()).get(values(columns, row));
    }
}
