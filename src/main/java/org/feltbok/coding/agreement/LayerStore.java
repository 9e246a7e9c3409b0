package org.feltbok.coding.agreement;

import org.feltbok.base.Ids;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds layers, and makes those that are not there yet. */
final class LayerStore {
    private LayerStore() {}

    /** The identity of a layer; made if there is none. */
    static String require(UnitOfWork work, Layer layer) {
        return work.handle()
                .createQuery("SELECT id FROM layer WHERE kind = :k ORDER BY position, id LIMIT 1")
                .bind("k", layer.kind())
                .mapTo(String.class)
                .findFirst()
                .orElseGet(() -> make(work, layer));
    }

    private static String make(UnitOfWork work, Layer layer) {
        Handle handle = work.handle();
        boolean norwegian = StudyStore.language(handle).equals("nb");
        int last =
                handle.createQuery("SELECT coalesce(max(position), 0) FROM layer")
                        .mapTo(Integer.class)
                        .one();
        String id = Ids.next();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", freeKey(handle, layer.kind()));
        row.put("label", layer.label(norwegian));
        row.put(
                "label_i18n",
                "{\"%s\":\"%s\"}".formatted(norwegian ? "en" : "nb", layer.label(!norwegian)));
        row.put("kind", layer.kind());
        row.put("position", last + 1);
        work.insert("layer", id, row);
        return id;
    }

    private static String freeKey(Handle handle, String wanted) {
        String key = wanted;
        while (handle.createQuery("SELECT 1 FROM layer WHERE key = :k")
                .bind("k", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent()) {
            key += "_";
        }
        return key;
    }
}
