package org.feltbok.coding;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What the study's things are called in plain files. */
final class PlainKeyStore {
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();

    PlainKeyStore(Handle handle) {
        handle.createQuery("SELECT id, key FROM person")
                .map((r, c) -> persons.put(r.getString(1), r.getString(2)))
                .list();
        Map<String, Integer> times = new HashMap<>();
        String sql =
                "SELECT i.id, i.name, n.name FROM item i JOIN question q ON q.id = i.question_id"
                        + " JOIN section s ON s.id = q.section_id JOIN questionnaire n ON n.id = s.questionnaire_id";
        handle.createQuery(sql).map((r, c) -> times.merge(r.getString(2), 1, Integer::sum)).list();
        handle.createQuery(sql)
                .map(
                        (r, c) ->
                                items.put(
                                        r.getString(1),
                                        times.getOrDefault(r.getString(2), 1) == 1
                                                ? r.getString(2)
                                                : r.getString(3) + "/" + r.getString(2)))
                .list();
    }

    /** Empty for null. */
    String person(@Nullable String id) {
        return id == null ? "" : persons.getOrDefault(id, "");
    }

    /** The name, with the questionnaire before it where several have an item of that name. */
    String item(@Nullable String id) {
        return id == null ? "" : items.getOrDefault(id, "");
    }
}
