package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ticking among several answers; one that stands alone takes the others away, and the other way
 * round.
 */
final class Ticks {
    private Ticks() {}

    /**
     * The answer after an option is ticked or unticked; nothing recorded when the last tick goes.
     */
    static Answer toggle(Item item, Answer before, int value) {
        if (item.type().isRanked()) {
            return rank(item, before, value);
        }
        SortedSet<Integer> ticked = new TreeSet<>();
        if (before instanceof Answer.Choices c) {
            ticked.addAll(c.values());
        }
        if (!ticked.remove(value)) {
            if (alone(item, value)) {
                ticked.clear();
            } else {
                ticked.removeIf(v -> alone(item, v));
            }
            ticked.add(value);
        }
        return ticked.isEmpty() ? Answer.NONE : new Answer.Choices(ticked);
    }

    /** The next place in the order, or none any more: what stands after it moves up. */
    private static Answer rank(Item item, Answer before, int value) {
        Optional<Answer> missing =
                item.choices().stream()
                        .filter(o -> o.value() == value)
                        .flatMap(o -> o.missingKind().stream())
                        .map(Answer::missing)
                        .findFirst();
        if (missing.isPresent()) {
            return before.equals(missing.get()) ? Answer.NONE : missing.get();
        }
        List<Integer> order =
                new ArrayList<>(before instanceof Answer.Ranks r ? r.order() : List.of());
        if (!order.remove(Integer.valueOf(value))) {
            order.removeIf(v -> alone(item, value) || alone(item, v));
            order.add(value);
        }
        return order.isEmpty() ? Answer.NONE : new Answer.Ranks(order);
    }

    private static boolean alone(Item item, int value) {
        return item.choices().stream().filter(o -> o.value() == value).anyMatch(Option::exclusive);
    }
}
