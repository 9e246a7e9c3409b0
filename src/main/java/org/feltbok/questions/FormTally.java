package org.feltbok.questions;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of how many responses each item is asked today, how many have answered it, and how many gave each
 * of its answers; first entries only.
 *
 * @param responses how many there are
 * @param asked by item
 * @param answered by item
 * @param given by item and stored value of the answer
 */
public record FormTally(
        int responses,
        Map<String, Integer> asked,
        Map<String, Integer> answered,
        Map<String, Integer> given) {
    /** No response at all. */
    public static final FormTally NONE = new FormTally(0, Map.of(), Map.of(), Map.of());

    /** Reads all responses; not for the user interface's thread. */
    public static FormTally of(Handle handle, Form form, Clock clock) {
        List<StoredResponse> all =
                ResponseStore.all(handle, form).stream()
                        .filter(r -> r.response().pass() == 1)
                        .toList();
        EntryRules rules = new EntryRules(form, clock);
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Integer> answered = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        for (StoredResponse response : all) {
            for (Item item : form.items()) {
                Answer answer = response.answers().get(item);
                if (rules.asking(item, response.answers()) == EntryRules.Asking.ASKED) {
                    asked.merge(item.id(), 1, Integer::sum);
                }
                if (answer.isGiven()) {
                    answered.merge(item.id(), 1, Integer::sum);
                }
                switch (answer) {
                    case Answer.Choice c -> count(given, item, c.value());
                    case Answer.Choices c -> c.values().forEach(v -> count(given, item, v));
                    case Answer.Ranks r -> r.order().forEach(v -> count(given, item, v));
                    default -> {}
                }
            }
        }
        return new FormTally(all.size(), asked, answered, given);
    }

    private static void count(Map<String, Integer> given, Item item, int value) {
        given.merge(item.id() + "/" + value, 1, Integer::sum);
    }

    /** Of how many responses a question is asked: the row that is asked of most. */
    public int asked(Question question) {
        return most(asked, question);
    }

    public int answered(Question question) {
        return most(answered, question);
    }

    private static int most(Map<String, Integer> of, Question question) {
        return question.items().stream().mapToInt(i -> of.getOrDefault(i.id(), 0)).max().orElse(0);
    }

    /** How many gave an answer, in all rows of a question together. */
    public int given(Question question, int value) {
        return question.items().stream()
                .mapToInt(i -> given.getOrDefault(i.id() + "/" + value, 0))
                .sum();
    }
}
