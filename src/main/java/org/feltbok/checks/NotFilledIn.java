package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EntryRules;

/** It is there to be filled in, and nothing is recorded; silent where another check says so. */
final class NotFilledIn implements ResponseCheck {
    @Override
    public String key() {
        return "not_filled_in";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        boolean there = response.asking(item) != EntryRules.Asking.NOT_ASKED;
        boolean said = response.isAsked(item) || response.isRequired(item);
        return response.isAtTheEnd() && there && !said && !response.answer(item).isRecorded()
                ? Verdict.FOUND
                : Verdict.NOTHING;
    }
}
