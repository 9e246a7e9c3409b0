package org.feltbok.checks;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;

/** It is asked, and later items are filled in, but nothing is recorded. */
final class IsEmpty implements ResponseCheck {
    @Override
    public String key() {
        return "is_empty";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        if (!response.isAsked(item) || response.answer(item).is(MissingKind.NOT_ASKED)) {
            return Verdict.NOTHING;
        }
        if (response.answer(item).isRecorded()) {
            return Verdict.GOOD;
        }
        return response.rules().form().index(item) < response.last()
                ? Verdict.found(response.rules().deciding(item))
                : Verdict.NOTHING;
    }
}
