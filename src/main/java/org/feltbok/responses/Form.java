package org.feltbok.responses;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Section;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire laid out for taking answers: its items in a row, each with the rules of all it
 * stands in.
 */
public final class Form {
    private record Place(
            int index,
            Question question,
            List<String> relevant,
            boolean retired,
            boolean counted) {}

    private final Questionnaire questionnaire;
    private final List<Item> items;
    private final Map<String, Place> places = new HashMap<>();

    public Form(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.items = questionnaire.items();
        int index = 0;
        boolean numbered = false;
        for (Section section : questionnaire.sections()) {
            for (Question question : section.questions()) {
                numbered |= !question.number().isEmpty();
                boolean counted = !numbered || !question.number().isEmpty();
                for (Item item : question.items()) {
                    places.put(
                            item.name(),
                            new Place(
                                    index++,
                                    question,
                                    relevant(section, question, item),
                                    section.isRetired() || question.isRetired() || item.isRetired(),
                                    counted));
                }
            }
        }
    }

    /** The questionnaire of a name, as it is in the study. */
    public static Optional<Form> byName(Handle handle, String name) {
        return QuestionnaireStore.byName(handle, name).map(Form::new);
    }

    private static List<String> relevant(Section section, Question question, Item item) {
        List<String> rules = new ArrayList<>();
        for (Optional<String> rule :
                List.of(section.relevance(), question.relevance(), item.relevance())) {
            rule.filter(r -> !r.isBlank() && !rules.contains(r)).ifPresent(rules::add);
        }
        return List.copyOf(rules);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public String id() {
        return questionnaire.id();
    }

    public String answersTable() {
        return questionnaire.answersTable();
    }

    /** All items in the order printed. */
    public List<Item> items() {
        return items;
    }

    /** The place of an item among all, from 0. */
    public int index(Item item) {
        return place(item).index();
    }

    public Question questionOf(Item item) {
        return place(item).question();
    }

    /**
     * Whether a question takes answers and stands by itself: one without a number belongs to the
     * numbered one before it, if there is any.
     */
    public boolean counts(Question question) {
        return !question.items().isEmpty() && place(question.items().getFirst()).counted();
    }

    /** When an item is asked: all of these hold; empty = always. */
    public List<String> relevant(Item item) {
        return place(item).relevant();
    }

    /** Whether an item, its question or its section is no longer asked. */
    public boolean isRetired(Item item) {
        return place(item).retired();
    }

    public Optional<Item> item(String name) {
        return Optional.ofNullable(places.get(name)).map(p -> items.get(p.index()));
    }

    private Place place(Item item) {
        Place place = places.get(item.name());
        if (place == null) {
            throw new IllegalArgumentException("no item of this form: " + item.name());
        }
        return place;
    }

    /**
     * What people call an item: number of the question and, in a matrix, of the row, such as {@code
     * 4.3}.
     */
    public String shortName(Item item) {
        Question question = questionOf(item);
        if (question.number().isEmpty()) {
            return item.name();
        }
        return question.type().isMatrix()
                ? question.number() + "." + (question.items().indexOf(item) + 1)
                : question.number();
    }
}
