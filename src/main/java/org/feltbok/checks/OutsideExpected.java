package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Expected;

/** A number or a day outside the range that the form expects; it may be right. */
final class OutsideExpected implements ResponseCheck {
    @Override
    public String key() {
        return "outside_expected";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean isToldAtField() {
        return true;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        Answer answer = response.answer(item);
        return answer.isGiven() && Expected.hasRange(item)
                ? Verdict.foundIf(!Expected.isWithin(item, answer))
                : Verdict.NOTHING;
    }
}
