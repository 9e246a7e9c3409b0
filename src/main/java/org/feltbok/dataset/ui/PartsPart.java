package org.feltbok.dataset.ui;

import javafx.scene.control.TextField;

import org.feltbok.analysis.Derivation;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Equal parts by a number. */
final class PartsPart extends RulePart {
    /** More parts than this nobody reads. */
    private static final int MOST = 20;

    private final TextField parts;
    private final PlacedLabels labels = new PlacedLabels(this);
    private @Nullable DerivedRule shown;
    private final ClassTexts classes;

    PartsPart(Texts texts, ClassTexts classes, Runnable changed) {
        super(texts, changed);
        this.classes = classes;
        parts = field("variables-parts", "");
        parts.setPrefColumnCount(4);
        parts.setMaxWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        named("variables.parts.how_many", parts),
                        parts,
                        Labels.muted(texts.get("variables.classes")),
                        labels);
    }

    @Override
    void show(@Nullable DerivedRule rule) {
        shown = rule;
        int n = rule != null && rule.how() instanceof Derivation.Quantiles q ? q.parts() : 4;
        labels.clear();
        quietly(
                () -> {
                    parts.setText(String.valueOf(n));
                    labels.show(classes(rule), proposed(n));
                });
    }

    private List<LocalText> proposed(int n) {
        List<LocalText> proposed = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            String key =
                    i == 1
                            ? "variables.parts.lowest"
                            : i == n ? "variables.parts.highest" : "variables.parts.part";
            proposed.add(classes.inAll(key, i, n));
        }
        return proposed;
    }

    @Override
    Chosen chosen(DerivedRule rule) {
        return rule.how() instanceof Derivation.Quantiles q
                ? new Chosen(List.of(q.from()), Set.of())
                : Chosen.NONE;
    }

    private int read() {
        return WrittenNumber.whole(parts.getText(), texts.language(), 2, MOST)
                .orElseThrow(
                        () -> new FaultException("variables.fault.parts", parts.getText(), MOST));
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        int n = read();
        List<LocalText> proposed = proposed(n);
        labels.ask(proposed);
        if (chosen.first().isEmpty()) {
            throw nothing("source");
        }
        return new DerivedRule(
                new Derivation.Quantiles(chosen.first(), n),
                classes.placed(classes(shown), labels.typed(), proposed));
    }
}
