package org.feltbok.figures.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * By what a figure is weighted: one of the study's weights, or none. A number that cannot be
 * weighted refuses, with the reason, and the figure stays as it is.
 */
final class WeightChoice extends VBox {
    private static final String NONE = "";

    private final Texts texts;
    private final FigureActions actions;
    private final TaskRunner tasks;
    private final Supplier<List<StudyWeight>> source;
    private final ComboBox<String> box = new ComboBox<>();
    private final Label fault = Labels.of("", "fb-danger");
    private final Map<String, String> labels = new LinkedHashMap<>();
    private Optional<FigureSpec> shown = Optional.empty();
    private boolean quiet;

    /**
     * @param source reads the study's weights, in the background
     */
    WeightChoice(
            Texts texts,
            FigureActions actions,
            TaskRunner tasks,
            Supplier<List<StudyWeight>> source) {
        super(6);
        this.texts = texts;
        this.actions = actions;
        this.tasks = tasks;
        this.source = source;
        box.setId("figure-weight");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get("figurelist.about.weight"));
        box.setConverter(new Words());
        box.valueProperty().addListener((o, old, now) -> chosen(now));
        fault.setWrapText(true);
        fault.setId("figure-weight-fault");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren().addAll(box, fault);
    }

    /** The label of a weight. */
    private final class Words extends StringConverter<String> {
        @Override
        public String toString(@Nullable String name) {
            return name == null || name.isEmpty()
                    ? texts.get("figurelist.weight.none")
                    : labels.getOrDefault(name, name);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }

    void read() {
        tasks.run("figurelist.weight.reading", p -> source.get(), this::take);
    }

    private void take(List<StudyWeight> weights) {
        labels.clear();
        weights.forEach(w -> labels.put(w.name(), w.label().in(texts.language())));
        box.setConverter(new Words());
        show(shown);
    }

    /** Weights that the specification writes otherwise stand there as it writes them. */
    void show(Optional<FigureSpec> spec) {
        boolean isOther = !spec.map(FigureSpec::key).equals(shown.map(FigureSpec::key));
        shown = spec;
        quiet = true;
        String weight = spec.map(s -> s.base().weight()).orElse(NONE);
        List<String> all = new ArrayList<>(List.of(NONE));
        all.addAll(labels.keySet());
        if (!all.contains(weight)) {
            all.add(weight);
        }
        // filled in one go: a box that lacks what is chosen for a moment shows nothing afterwards
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(weight);
        if (isOther) {
            fault.setText("");
        }
        quiet = false;
    }

    private void chosen(@Nullable String weight) {
        FigureSpec spec = shown.orElse(null);
        if (quiet || weight == null || spec == null || weight.equals(spec.base().weight())) {
            return;
        }
        fault.setText("");
        actions.apply(
                spec.key(),
                spec.weighted(weight).toJson(),
                refused -> {
                    show(shown);
                    fault.setText(texts.fault(refused.faults().getFirst()));
                },
                () -> {});
    }
}
