package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.EntryRules;

import java.util.Optional;

/** It has an answer but should not have been asked. */
final class ShouldBeEmpty implements ResponseCheck {
    @Override
    public String key() {
        return "should_be_empty";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    /** A text that is not asked for is kept aside and not counted. */
    @Override
    public String toldText(Optional<Item> about) {
        return about.filter(i -> i.type() == ItemType.TEXT).isPresent()
                ? "checks.told.kept_aside"
                : ResponseCheck.super.toldText(about);
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        if (!response.rules().hasRule(item)
                || response.asking(item) != EntryRules.Asking.NOT_ASKED) {
            return Verdict.NOTHING;
        }
        return response.answer(item).isGiven()
                ? Verdict.found(response.rules().deciding(item))
                : Verdict.GOOD;
    }
}
