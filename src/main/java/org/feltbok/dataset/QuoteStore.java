package org.feltbok.dataset;

import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads the words of the answers to one open question, for showing what is behind a number. */
public final class QuoteStore {
    private QuoteStore() {}

    /**
     * An answer in words.
     *
     * @param id of its row, as Coding knows it
     */
    public record Quote(String id, String text) {}

    /** Those that are not kept aside, by the identity of the response. */
    public static Map<String, Quote> of(Handle handle, String questionnaire, String item) {
        Map<String, Quote> quotes = new HashMap<>();
        UnaryOperator<String> told = HideNames.telling(handle);
        handle.createQuery(
                        """
                        SELECT t.response_id, t.id, t.text FROM answer_text t
                        JOIN item i ON i.id = t.item_id
                        JOIN question q ON q.id = i.question_id
                        JOIN section s ON s.id = q.section_id
                        JOIN questionnaire n ON n.id = s.questionnaire_id
                        WHERE n.name = :form AND i.name = :item AND t.aside = 0""")
                .bind("form", questionnaire)
                .bind("item", item)
                .map(
                        (r, c) ->
                                Map.entry(
                                        r.getString(1),
                                        new Quote(r.getString(2), told.apply(r.getString(3)))))
                .forEach(e -> quotes.put(e.getKey(), e.getValue()));
        return quotes;
    }
}
