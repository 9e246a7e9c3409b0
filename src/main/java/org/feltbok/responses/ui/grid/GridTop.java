package org.feltbok.responses.ui.grid;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.feltbok.questionnaire.Section;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Above the sheet: which responses and which part of the form are shown, codes or labels. */
final class GridTop extends FlowPane {
    private final GridModel model;
    private final Wording wording;
    private final BooleanSupplier may;
    private final Runnable changed;
    private final SearchField find;
    private final Segments<GridModel.Part> parts = new Segments<>();
    private final ComboBox<Optional<Section>> section = new ComboBox<>();
    private final Segments<Boolean> labels = new Segments<>();
    private boolean filling;

    /**
     * @param may asked before others are shown: no where something typed cannot be left
     */
    GridTop(GridModel model, Wording wording, BooleanSupplier may, Runnable changed) {
        super(8, 8);
        this.model = model;
        this.wording = wording;
        this.may = may;
        this.changed = changed;
        getStyleClass().addAll("fb-chips", "grid-top");
        find = new SearchField(wording.get("grid.find"), "Ctrl+F");
        find.setId("grid-find");
        find.setPrefWidth(200);
        find.setMinWidth(120);
        for (GridModel.Part part : GridModel.Part.values()) {
            parts.add(part, "");
        }
        parts.setId("grid-parts");
        sections();
        labels.add(false, wording.get("grid.codes")).add(true, wording.get("grid.labels"));
        labels.setId("grid-labels");
        HBox show = new HBox(8, Labels.muted(wording.get("grid.show")), labels);
        show.getStyleClass().add("fb-row");
        getChildren().addAll(find, parts, section, show);
        find.textProperty().addListener((o, old, now) -> filter(() -> model.find(now)));
        parts.valueProperty()
                .addListener(
                        (o, old, now) ->
                                filter(() -> model.part(now == null ? GridModel.Part.ALL : now)));
        section.valueProperty()
                .addListener(
                        (o, old, now) ->
                                filter(() -> model.section(now == null ? Optional.empty() : now)));
        labels.valueProperty()
                .addListener((o, old, now) -> filter(() -> model.labels(Boolean.TRUE.equals(now))));
        counts();
    }

    private void filter(Runnable change) {
        if (filling) {
            return;
        }
        if (may.getAsBoolean()) {
            change.run();
            changed.run();
        } else {
            // when the control is done with it: it would not hear that it is as it was
            Platform.runLater(this::asShown);
        }
    }

    /** What is chosen is what is shown. */
    private void asShown() {
        filling = true;
        find.setText(model.found());
        parts.valueProperty().set(model.part());
        section.setValue(model.section());
        labels.valueProperty().set(model.isLabels());
        filling = false;
    }

    private void sections() {
        section.setId("grid-section");
        section.setAccessibleText(wording.get("grid.all_sections"));
        section.setMaxWidth(200);
        section.setMinWidth(90);
        section.getItems().add(Optional.empty());
        for (Section s : model.form().questionnaire().sections()) {
            if (s.questions().stream().anyMatch(q -> !q.items().isEmpty())) {
                section.getItems().add(Optional.of(s));
            }
        }
        section.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<Section> of) {
                        return of == null ? "" : of.map(s -> name(s)).orElse(all());
                    }

                    @Override
                    public @Nullable Optional<Section> fromString(String text) {
                        return null;
                    }
                });
        section.setValue(Optional.empty());
        section.setVisible(section.getItems().size() > 2);
        section.setManaged(section.getItems().size() > 2);
    }

    private String all() {
        return wording.get("grid.all_sections");
    }

    private String name(Section of) {
        String label = wording.of(of.label());
        return label.isBlank() ? of.name() : label;
    }

    /** How many there are of each part. */
    void counts() {
        for (GridModel.Part part : GridModel.Part.values()) {
            String key = "grid.part." + part.name().toLowerCase(Locale.ROOT);
            String text = wording.get(key, model.count(part));
            parts.button(part).setText(text);
            parts.button(part).setAccessibleText(text);
        }
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }

    /** Nothing is filtered any more. */
    void showAll() {
        model.showAll();
        asShown();
    }

    SearchField field() {
        return find;
    }
}
