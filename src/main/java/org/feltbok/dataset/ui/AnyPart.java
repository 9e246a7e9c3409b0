package org.feltbok.dataset.ui;

import org.feltbok.analysis.Derivation;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Whether any of some ticks, codes or flags is there. */
final class AnyPart extends RulePart {
    AnyPart(Texts texts, Runnable changed) {
        super(texts, changed);
        var told = Labels.muted(texts.get("variables.any.told"));
        told.setWrapText(true);
        getChildren().add(told);
    }

    @Override
    void show(@Nullable DerivedRule rule) {}

    @Override
    Chosen chosen(DerivedRule rule) {
        return rule.how() instanceof Derivation.AnyOf any
                ? new Chosen(any.of(), Set.of())
                : Chosen.NONE;
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        if (chosen.names().isEmpty()) {
            throw nothing("sources");
        }
        return new DerivedRule(new Derivation.AnyOf(chosen.names()), List.of());
    }
}
