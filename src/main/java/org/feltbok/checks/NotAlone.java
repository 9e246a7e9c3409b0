package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

/** An option that stands alone stands with others. */
final class NotAlone implements ResponseCheck {
    @Override
    public String key() {
        return "not_alone";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        return response.answer(item) instanceof Answer.Choices && item.type().isClosed()
                ? Verdict.foundIf(!response.rules().standAlone(item, response.answer(item)))
                : Verdict.NOTHING;
    }
}
