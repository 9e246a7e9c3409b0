package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;

/**
 * A response as checks look at it.
 *
 * @param last place of the item up to which something should be recorded
 */
public record OneResponse(EntryRules rules, Answers answers, int last) {
    /** While it is being filled in: nothing is said about what comes later. */
    static OneResponse soFar(EntryRules rules, Answers answers) {
        int last = -1;
        for (int i = 0; i < rules.form().items().size(); i++) {
            last = answers.get(i).isGiven() ? i : last;
        }
        return new OneResponse(rules, answers, last);
    }

    /** When it is to be finished: all must be there. */
    static OneResponse atTheEnd(EntryRules rules, Answers answers) {
        return new OneResponse(rules, answers, Integer.MAX_VALUE);
    }

    boolean isAtTheEnd() {
        return last == Integer.MAX_VALUE;
    }

    Answer answer(Item item) {
        return answers.get(item);
    }

    EntryRules.Asking asking(Item item) {
        return rules.asking(item, answers);
    }

    boolean isAsked(Item item) {
        return rules.hasRule(item) && asking(item) == EntryRules.Asking.ASKED;
    }

    boolean isRequired(Item item) {
        return asking(item) != EntryRules.Asking.NOT_ASKED && rules.isRequired(item, answers);
    }
}
