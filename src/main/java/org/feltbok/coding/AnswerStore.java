package org.feltbok.coding;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
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

    /** Those of some texts that a codebook codes, as they stand in the study. */
    Map<TextRef, String> codable(String codebookId, Collection<TextRef> asked) {
        Map<TextRef, String> texts = new HashMap<>();
        handle.createQuery(
                        "SELECT a.id, a.text FROM answer_text a JOIN response r ON r.id = a.response_id"
                                + " JOIN codebook_item i ON i.item_id = a.item_id AND i.codebook_id = :b"
                                + " WHERE r.pass = 1 AND a.aside = 0")
                .bind("b", codebookId)
                .map((r, c) -> Map.entry(TextRef.answer(r.getString(1)), r.getString(2)))
                .forEach(e -> texts.put(e.getKey(), e.getValue()));
        if (asked.stream().anyMatch(t -> t.kind() == TextRef.Kind.PASSAGE)) {
            handle.createQuery(
                            "SELECT id, text FROM passage WHERE EXISTS (SELECT 1 FROM codebook"
                                    + " WHERE id = :b AND for_interviews)")
                    .bind("b", codebookId)
                    .map((r, c) -> Map.entry(TextRef.passage(r.getString(1)), r.getString(2)))
                    .forEach(e -> texts.put(e.getKey(), e.getValue()));
        }
        return texts;
    }
}
