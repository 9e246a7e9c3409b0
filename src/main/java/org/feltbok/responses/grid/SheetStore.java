package org.feltbok.responses.grid;

import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads where open texts stand in the sheet, and what was made of them. */
public final class SheetStore {
    private static final String OF_FORM =
            " JOIN response r ON r.id = t.response_id WHERE r.questionnaire_id = :q";

    private SheetStore() {}

    /** The cell of a text. */
    public record TextPlace(String responseId, String itemId) {}

    /**
     * All texts given to a form, by their identity.
     *
     * @param codings identities of what says that somebody coded them
     */
    public record Texts(Map<String, TextPlace> places, Map<String, Set<String>> codings) {}

    public static Texts texts(Handle handle, Form form) {
        Map<String, TextPlace> places = new HashMap<>();
        handle.createQuery("SELECT t.id, t.response_id, t.item_id FROM answer_text t" + OF_FORM)
                .bind("q", form.id())
                .map(
                        (r, c) ->
                                places.put(
                                        r.getString(1),
                                        new TextPlace(r.getString(2), r.getString(3))))
                .list();
        Map<String, Set<String>> codings = new HashMap<>();
        for (String table : SheetTexts.CODINGS) {
            handle.createQuery(
                            "SELECT c.answer_text_id, c.id FROM "
                                    + table
                                    + " c JOIN answer_text t ON t.id = c.answer_text_id"
                                    + OF_FORM)
                    .bind("q", form.id())
                    .map(
                            (r, c) ->
                                    codings.computeIfAbsent(r.getString(1), k -> new HashSet<>())
                                            .add(r.getString(2)))
                    .list();
        }
        return new Texts(places, codings);
    }
}
