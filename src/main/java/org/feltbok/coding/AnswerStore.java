package org.feltbok.coding;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;

/** Reads all open answers at once. */
final class AnswerStore {
    private final Handle handle;

    AnswerStore(Handle handle) {
        this.handle = handle;
    }

    /** An open answer. */
    record Text(String id, String text) {}

    /** By RESPONSE id + "/" + ITEM id. */
    Map<String, Text> byResponseAndItem() {
        Map<String, Text> texts = new HashMap<>();
        handle.createQuery("SELECT response_id || '/' || item_id, id, text FROM answer_text")
                .map((r, c) -> Map.entry(r.getString(1), new Text(r.getString(2), r.getString(3))))
                .forEach(e -> texts.put(e.getKey(), e.getValue()));
        return texts;
    }
}
