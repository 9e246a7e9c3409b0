package org.feltbok.plain;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What things of a study are called in plain files, by identity and back; each kind is read when it
 * is first asked for.
 */
final class NamingStore {
    /** The study's main parts have a key or name of their own; others stand within one. */
    private static final Map<String, String> SQL = kinds();

    private final Handle handle;
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Map<String, Map<String, String>> ids = new HashMap<>();

    NamingStore(Handle handle) {
        this.handle = handle;
    }

    private static Map<String, String> kinds() {
        String questions =
                " JOIN section s ON s.id = q.section_id JOIN questionnaire n ON n.id = s.questionnaire_id";
        String response = "r.key || CASE WHEN r.pass <> 1 THEN '/' || r.pass ELSE '' END";
        Map<String, String> sql = new LinkedHashMap<>();
        sql.put("study", "SELECT id, key FROM study");
        sql.put("person", "SELECT id, key FROM person");
        sql.put("origin", "SELECT id, key FROM origin");
        sql.put("case", "SELECT id, key FROM study_case");
        // what a merge of copies keeps beside a value or another memo is a memo on it
        sql.put(
                "case_value",
                "SELECT v.id, c.key || '/' || a.name FROM case_value v JOIN study_case c ON c.id = v.case_id"
                        + " JOIN attribute a ON a.id = v.attribute_id");
        sql.put("memo", "SELECT id, row_number() OVER (ORDER BY rowid) FROM memo");
        sql.put("questionnaire", "SELECT id, name FROM questionnaire");
        sql.put("question", "SELECT q.id, n.name || '/' || q.name FROM question q" + questions);
        sql.put(
                "item",
                "SELECT i.id, n.name || '/' || i.name FROM item i JOIN question q ON q.id = i.question_id"
                        + questions);
        sql.put(
                "response",
                "SELECT r.id, n.name || '/' || "
                        + response
                        + " FROM response r JOIN questionnaire n ON n.id = r.questionnaire_id");
        sql.put(
                "answer",
                "SELECT t.id, n.name || '/' || i.name || '/' || "
                        + response
                        + " FROM answer_text t JOIN item i ON i.id = t.item_id"
                        + " JOIN response r ON r.id = t.response_id"
                        + " JOIN questionnaire n ON n.id = r.questionnaire_id");
        sql.put("interview", "SELECT id, key FROM interview");
        sql.put(
                "passage",
                "SELECT p.id, i.key || '/' || row_number()"
                        + " OVER (PARTITION BY p.interview_id ORDER BY p.position, p.id)"
                        + " FROM passage p JOIN interview i ON i.id = p.interview_id");
        sql.put("topic", "SELECT id, key FROM topic");
        sql.put(
                "class",
                "SELECT c.id, g.name || '/' || c.code FROM grouping_class c"
                        + " JOIN \"grouping\" g ON g.id = c.grouping_id");
        sql.put("summary", "SELECT id, row_number() OVER (ORDER BY rowid) FROM summary");
        sql.put("document", "SELECT id, key FROM document");
        sql.put("codebook", "SELECT id, key FROM codebook");
        sql.put("layer", "SELECT id, key FROM layer");
        sql.put(
                "code",
                "SELECT c.id, b.key || '/' || c.key FROM code c JOIN codebook b ON b.id = c.codebook_id");
        sql.put("figure", "SELECT id, key FROM figure");
        sql.put("report_section", "SELECT id, key FROM report_section");
        sql.put("delivery", "SELECT id, key FROM delivery");
        sql.put("own_check", "SELECT id, key FROM own_check");
        sql.put("weight", "SELECT id, name FROM weight");
        return Map.copyOf(sql);
    }

    static boolean isKind(String kind) {
        return SQL.containsKey(kind) || kind.equals("coding");
    }

    /** The key of a thing; empty if there is none. */
    String key(String kind, String id) {
        return keys(kind).getOrDefault(id, "");
    }

    /** The identity of the thing of a key. */
    Optional<String> id(String kind, String key) {
        Map<String, String> byKey =
                ids.computeIfAbsent(
                        kind,
                        k -> {
                            Map<String, String> turned = new HashMap<>();
                            keys(k).forEach((id, named) -> turned.putIfAbsent(named, id));
                            return turned;
                        });
        return Optional.ofNullable(byKey.get(key));
    }

    private Map<String, String> keys(String kind) {
        Map<String, String> known = keys.get(kind);
        if (known == null) {
            known = kind.equals("coding") ? codings() : read(SQL.getOrDefault(kind, ""));
            keys.put(kind, known);
        }
        return known;
    }

    private Map<String, String> read(String sql) {
        Map<String, String> found = new HashMap<>();
        if (!sql.isEmpty()) {
            handle.createQuery(sql)
                    .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    /** A coding has no key: who gave which code to which words of what says which it is. */
    private Map<String, String> codings() {
        Map<String, String> found = new HashMap<>();
        handle.createQuery("SELECT * FROM coding")
                .map(
                        (r, c) -> {
                            String target =
                                    key("answer", text(r.getString("answer_text_id")))
                                            + key("passage", text(r.getString("passage_id")))
                                            + key("document", text(r.getString("document_id")));
                            String span =
                                    text(r.getString("start_at"))
                                            + "-"
                                            + text(r.getString("end_at"));
                            String layer = key("layer", text(r.getString("layer_id")));
                            return Map.entry(
                                    r.getString("id"),
                                    String.join(
                                                    " ",
                                                    key("person", r.getString("person_id")),
                                                    key("code", r.getString("code_id")),
                                                    target,
                                                    span,
                                                    layer)
                                            .strip());
                        })
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
