package org.feltbok.dataset.ui;

import javafx.scene.control.TextField;

import org.feltbok.analysis.Derivation;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.expr.Expression;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A number worked out in the language of conditions. */
final class FormulaPart extends RulePart {
    private final TextField formula;

    FormulaPart(Texts texts, Runnable changed) {
        super(texts, changed);
        formula = field("variables-formula", "");
        formula.setPromptText("${a} * 12 - ${b} div 100");
        var told = Labels.muted(texts.get("variables.formula.told"));
        told.setWrapText(true);
        getChildren().addAll(named("variables.formula", formula), formula, told);
    }

    @Override
    void show(@Nullable DerivedRule rule) {
        quietly(
                () ->
                        formula.setText(
                                rule != null && rule.how() instanceof Derivation.Calculated c
                                        ? c.formula().source()
                                        : ""));
    }

    @Override
    @Nullable TextField written() {
        return formula;
    }

    @Override
    Chosen chosen(DerivedRule rule) {
        return Chosen.NONE;
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        if (formula.getText().isBlank()) {
            throw nothing("formula");
        }
        return new DerivedRule(
                new Derivation.Calculated(Expression.parse(formula.getText().strip())), List.of());
    }
}
