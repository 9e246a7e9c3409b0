package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;

/** An answer should be given, and it was left blank; it may stay so with a reason. */
final class LeftBlank implements ResponseCheck {
    @Override
    public String key() {
        return "left_blank";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        Answer answer = response.answer(item);
        boolean due =
                item.isSoft()
                        && answer.isRecorded()
                        && response.asking(item) != EntryRules.Asking.NOT_ASKED;
        return due ? Verdict.foundIf(!answer.isGiven()) : Verdict.NOTHING;
    }
}
