package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.jspecify.annotations.Nullable;

/**
 * A response as checks look at it. Whether an item is asked is worked out once, however many checks
 * want to know: rules may be long. For one thread.
 */
public final class OneResponse {
    private final EntryRules rules;
    private final Answers answers;
    private final int last;
    private final EntryRules.@Nullable Asking[] asking;

    /**
     * @param last place of the item up to which something should be recorded
     */
    private OneResponse(EntryRules rules, Answers answers, int last) {
        this.rules = rules;
        this.answers = answers;
        this.last = last;
        asking = new EntryRules.@Nullable Asking[rules.form().items().size()];
    }

    EntryRules rules() {
        return rules;
    }

    Answers answers() {
        return answers;
    }

    int last() {
        return last;
    }

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
        int at = rules.form().index(item);
        EntryRules.Asking known = asking[at];
        if (known == null) {
            known = rules.asking(item, answers);
            asking[at] = known;
        }
        return known;
    }

    boolean isAsked(Item item) {
        return rules.hasRule(item) && asking(item) == EntryRules.Asking.ASKED;
    }

    boolean isRequired(Item item) {
        return asking(item) != EntryRules.Asking.NOT_ASKED && rules.isRequired(item, answers);
    }
}
