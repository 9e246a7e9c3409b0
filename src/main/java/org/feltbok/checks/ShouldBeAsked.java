package org.feltbok.checks;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;

/** It counts as not asked, although the answers say that it is asked. */
final class ShouldBeAsked implements ResponseCheck {
    @Override
    public String key() {
        return "should_be_asked";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        return response.isAsked(item) && response.answer(item).is(MissingKind.NOT_ASKED)
                ? Verdict.found(response.rules().deciding(item))
                : Verdict.NOTHING;
    }
}
