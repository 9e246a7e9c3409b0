package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;

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

    private static boolean alone(Item item, int value) {
        return item.choices().stream().filter(o -> o.value() == value).anyMatch(Option::exclusive);
    }
}
