package org.feltbok.responses.ui;

import org.feltbok.responses.Answer;

import java.util.Optional;

/**
 * What a field shows.
 *
 * @param preset what is offered as the answer where nothing is recorded
 * @param asked false if the rules say that it is not asked
 * @param current whether keys go to it
 * @param waiting digits keyed that may go on; empty for fields that are not current
 * @param refused a key or a typed value was just refused here
 * @param locked keys and typing change nothing
 */
record Shown(
        Answer answer,
        Optional<Answer> preset,
        boolean asked,
        boolean current,
        String waiting,
        boolean refused,
        boolean locked) {
    /** Whether an option is offered as the answer. */
    boolean offers(int value) {
        return preset.map(
                        p ->
                                switch (p) {
                                    case Answer.Choice c -> c.value() == value;
                                    case Answer.Choices c -> c.values().contains(value);
                                    case Answer.Ranks r -> r.rank(value) > 0;
                                    default -> false;
                                })
                .orElse(false);
    }
}
