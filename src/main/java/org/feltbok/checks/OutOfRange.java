package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

/** The answer does not fulfil the constraint of its question. */
final class OutOfRange implements ResponseCheck {
    @Override
    public String key() {
        return "out_of_range";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean saysWordsOfRule() {
        return true;
    }

    @Override
    public boolean isToldAtField() {
        return true;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        Answer answer = response.answer(item);
        return response.rules().hasConstraint(item) && answer.isGiven()
                ? Verdict.foundIf(!response.rules().fulfils(item, answer, response.answers()))
                : Verdict.NOTHING;
    }
}
