package org.feltbok.dataset.ui;

import javafx.scene.control.TextField;

import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.DerivedClasses.Border;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Classes of a number by borders. */
final class CutsPart extends RulePart {
    private final TextField borders;
    private final Segments<Boolean> above = new Segments<>();
    private final PlacedLabels labels = new PlacedLabels(this);
    private @Nullable DerivedRule shown;
    private final ClassTexts classes;

    /** On which side each border of the rule lies, until a side is chosen here. */
    private List<Border> sides = List.of();

    CutsPart(Texts texts, ClassTexts classes, Runnable changed) {
        super(texts, changed);
        this.classes = classes;
        borders = field("variables-borders", "");
        borders.setPromptText(texts.get("variables.cuts.example"));
        above.add(true, texts.get("variables.cuts.at.above"))
                .add(false, texts.get("variables.cuts.at.below"));
        above.setMaxWidth(USE_PREF_SIZE);
        above.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            sides = List.of();
                            told();
                        });
        getChildren()
                .addAll(
                        named("variables.cuts.borders", borders),
                        borders,
                        Labels.muted(texts.get("variables.cuts.at")),
                        above,
                        Labels.muted(texts.get("variables.classes")),
                        labels);
    }

    @Override
    void show(@Nullable DerivedRule rule) {
        shown = rule;
        List<Border> cuts =
                rule != null && rule.how() instanceof Derivation.Cuts c ? c.borders() : List.of();
        labels.clear();
        quietly(
                () -> {
                    above.valueProperty().set(cuts.isEmpty() || cuts.getFirst().toAbove());
                    sides = cuts;
                    borders.setText(Borders.written(cuts, texts.language()));
                    if (!cuts.isEmpty()) {
                        labels.show(classes(rule), Borders.labels(cuts, classes));
                    }
                });
    }

    @Override
    Chosen chosen(DerivedRule rule) {
        return rule.how() instanceof Derivation.Cuts c
                ? new Chosen(List.of(c.from()), Set.of())
                : Chosen.NONE;
    }

    private List<Border> read() {
        return Borders.read(
                borders.getText(),
                Boolean.TRUE.equals(above.valueProperty().get()),
                sides,
                texts.language());
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        List<Border> read = read();
        List<LocalText> proposed = Borders.labels(read, classes);
        labels.ask(proposed);
        if (chosen.first().isEmpty()) {
            throw nothing("source");
        }
        return new DerivedRule(
                new Derivation.Cuts(chosen.first(), read),
                classes.placed(classes(shown), labels.typed(), proposed));
    }
}
