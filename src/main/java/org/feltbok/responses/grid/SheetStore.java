package org.feltbok.responses.grid;

import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;

/** Reads where open texts stand in the sheet. */
public final class SheetStore {
    private SheetStore() {}

    /** The cell of a text. */
    public record TextPlace(String responseId, String itemId) {}

    /** The cells of all texts given to a form, by the identity of the text. */
    public static Map<String, TextPlace> texts(Handle handle, Form form) {
        Map<String, TextPlace> places = new HashMap<>();
        handle.createQuery(
                        "SELECT t.id, t.response_id, t.item_id FROM answer_text t"
                                + " JOIN response r ON r.id = t.response_id"
                                + " WHERE r.questionnaire_id = :q")
                .bind("q", form.id())
                .map(
                        (r, c) ->
                                places.put(
                                        r.getString(1),
                                        new TextPlace(r.getString(2), r.getString(3))))
                .list();
        return places;
    }
}
