package org.feltbok.dataset.ui;

import javafx.scene.control.TextField;

import org.feltbok.analysis.Derivation;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** An index of items: their mean or sum where enough of them have a value. */
final class IndexPart extends RulePart {
    private final Segments<Boolean> sum = new Segments<>();
    private final TextField least;

    IndexPart(Texts texts, Runnable changed) {
        super(texts, changed);
        sum.add(false, texts.get("variables.index.mean"))
                .add(true, texts.get("variables.index.sum"));
        sum.setMaxWidth(USE_PREF_SIZE);
        sum.valueProperty().addListener((o, old, now) -> told());
        least = field("variables-least", "");
        least.setPrefColumnCount(4);
        least.setMaxWidth(USE_PREF_SIZE);
        least.setPromptText(texts.get("variables.index.all"));
        var told = Labels.muted(texts.get("variables.index.told"));
        told.setWrapText(true);
        getChildren().addAll(told, sum, named("variables.index.least", least), least);
    }

    @Override
    void show(@Nullable DerivedRule rule) {
        quietly(
                () -> {
                    Derivation.Index index =
                            rule != null && rule.how() instanceof Derivation.Index i ? i : null;
                    sum.valueProperty().set(index != null && index.isSum());
                    least.setText(
                            index == null || index.least() == index.of().size()
                                    ? ""
                                    : String.valueOf(index.least()));
                });
    }

    @Override
    Chosen chosen(DerivedRule rule) {
        return rule.how() instanceof Derivation.Index i
                ? new Chosen(i.of(), Set.copyOf(i.reversed()))
                : Chosen.NONE;
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        if (chosen.names().size() < 2) {
            throw nothing("items");
        }
        return new DerivedRule(
                new Derivation.Index(
                        chosen.names(),
                        chosen.names().stream().filter(chosen.turned()::contains).toList(),
                        Boolean.TRUE.equals(sum.valueProperty().get()),
                        least(chosen.names().size())),
                List.of());
    }

    private int least(int items) {
        if (least.getText().isBlank()) {
            return items;
        }
        return WrittenNumber.whole(least.getText(), texts.language(), 1, items)
                .orElseThrow(
                        () -> new FaultException("variables.fault.least", least.getText(), items));
    }
}
