package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the texts and days that the rules of a questionnaire look at. */
final class RuledWords {
    private RuledWords() {}

    /** What is forbidden in the responses to a questionnaire, to be worked out when asked for. */
    static ForbiddenAnswers forbidden(
            Handle handle, Questionnaire questionnaire, List<Dataset.Row> responses, Clock clock) {
        Form form = new Form(questionnaire);
        EntryRules rules = new EntryRules(form, clock);
        Map<String, Integer> rowById = new HashMap<>();
        Map<String, @Nullable String[]> words = new HashMap<>();
        List<Item> needed = ForbiddenAnswers.wordsNeeded(rules);
        for (int row = 0; row < responses.size() && !needed.isEmpty(); row++) {
            rowById.put(responses.get(row).id(), row);
        }
        for (Item item : needed) {
            @Nullable String[] found = new String[responses.size()];
            words.put(item.name(), found);
            String sql =
                    item.type().isText()
                            ? "SELECT response_id, text FROM answer_text WHERE item_id = :item"
                            : "SELECT id, \""
                                    + item.answerColumn()
                                    + "\" FROM \""
                                    + form.answersTable()
                                    + "\" WHERE :item <> '' AND typeof(\""
                                    + item.answerColumn()
                                    + "\") = 'text'";
            handle.createQuery(sql)
                    .bind("item", item.id())
                    .map((r, c) -> put(found, rowById.get(r.getString(1)), r.getString(2)))
                    .list();
        }
        return new ForbiddenAnswers(rules, words);
    }

    private static boolean put(@Nullable String[] found, @Nullable Integer row, String text) {
        if (row != null) {
            found[row] = text;
        }
        return row != null;
    }

    /** The text of an item in a response as it is now. */
    static Optional<String> text(Handle handle, String response, String item) {
        return handle.createQuery(
                        "SELECT text FROM answer_text WHERE response_id = :r AND item_id = :i")
                .bind("r", response)
                .bind("i", item)
                .mapTo(String.class)
                .findOne();
    }

    /** Response and item of a text; empty if it is gone. */
    static List<String> place(Handle handle, String text) {
        return handle.createQuery("SELECT response_id, item_id FROM answer_text WHERE id = :id")
                .bind("id", text)
                .map((r, c) -> List.of(r.getString(1), r.getString(2)))
                .findOne()
                .orElse(List.of());
    }
}
