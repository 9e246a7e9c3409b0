package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

/** The answer is none of those printed. */
final class UnknownOption implements ResponseCheck {
    @Override
    public String key() {
        return "unknown_option";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        return response.answer(item) instanceof Answer.Choice c && item.type().isClosed()
                ? Verdict.foundIf(item.choices().stream().noneMatch(o -> o.value() == c.value()))
                : Verdict.NOTHING;
    }
}
