package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

/** An answer must be given, and none is. */
final class Required implements ResponseCheck {
    @Override
    public String key() {
        return "required";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        Answer answer = response.answer(item);
        boolean due = response.isAtTheEnd() || answer.isRecorded();
        return due && response.isRequired(item)
                ? Verdict.foundIf(!answer.isGiven())
                : Verdict.NOTHING;
    }
}
