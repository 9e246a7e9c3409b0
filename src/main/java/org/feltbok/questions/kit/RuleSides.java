package org.feltbok.questions.kit;

import org.feltbok.base.text.Texts;
import org.feltbok.expr.Scope;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.ChosenRule;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the sides of a rule can be.
 *
 * @param form the questionnaire as it is
 * @param own items that the rule cannot ask for, for it is their own
 * @param isDraft whether what is typed goes into the rule at every key, as nothing is written yet
 * @param self the item whose answer a point stands for; null where there is none
 */
public record RuleSides(
        Texts texts,
        Supplier<Questionnaire> form,
        boolean isDraft,
        Predicate<Item> own,
        Supplier<@Nullable Item> self) {
    /**
     * An item that can be asked for.
     *
     * @param name as rules have it
     */
    record Side(String name, Item item, String label) {
        @Override
        public String toString() {
            return name + " · " + label;
        }
    }

    List<Side> all() {
        List<Side> all = new ArrayList<>();
        Item its = self.get();
        if (its != null) {
            all.add(new Side(Scope.SELF, its, texts.get("questions.rule.self")));
        }
        for (Question question : form.get().questions()) {
            for (Item item : question.items()) {
                if (!own.test(item) && !item.isRetired() && !question.isRetired()) {
                    all.add(side(question, item));
                }
            }
        }
        return all;
    }

    /** One by its name, asked no more or not; empty where the questionnaire has none of it. */
    Optional<Side> named(String name) {
        return all().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .or(
                        () ->
                                form.get().questions().stream()
                                        .flatMap(
                                                q ->
                                                        q.items().stream()
                                                                .filter(i -> i.name().equals(name))
                                                                .map(i -> side(q, i)))
                                        .findFirst());
    }

    /** Those whose answers can stand in the place of a value. */
    List<Side> against(Side side) {
        return all().stream()
                .filter(s -> !s.name().equals(side.name()))
                .filter(s -> ChosenRule.areComparable(side.item(), s.item()))
                .toList();
    }

    /** As people know it: the number, and in a matrix the row. */
    private Side side(Question question, Item item) {
        String called = question.number().isEmpty() ? question.name() : "Q" + question.number();
        return new Side(item.name(), item, called + " " + item.figureLabel().in(texts.language()));
    }
}
