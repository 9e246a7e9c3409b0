package org.feltbok.figures.ui.build;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.build.Workshop;
import org.feltbok.figures.outline.Part;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.List;
import java.util.Optional;

/** Number, title and section in the report: as proposed, until somebody writes otherwise. */
final class PlaceBox extends GridPane {
    private final BuildModel model;
    private final Texts texts;
    private final TextField number = new TextField();
    private final Label after = Labels.muted("");
    private final TextField title = new TextField();
    private final ComboBox<String> section = new ComboBox<>();
    private boolean showing;

    PlaceBox(BuildModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setHgap(12);
        setVgap(8);
        var labels = new ColumnConstraints(64);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        getColumnConstraints().addAll(labels, fields);
        number.setId("build-no");
        number.setPrefWidth(64);
        number.setMaxWidth(64);
        number.setMinWidth(64);
        number.setAccessibleText(texts.get("figurebuild.no"));
        title.setId("build-title");
        title.setMinWidth(0);
        title.setAccessibleText(texts.get("figurebuild.name"));
        section.setId("build-section");
        section.setMaxWidth(Double.MAX_VALUE);
        section.setMinWidth(0);
        section.setAccessibleText(texts.get("figurebuild.section"));
        section.setConverter(Shown.by(this::sectionName));
        after.setMinWidth(0);
        var first = new HBox(8, number, after);
        first.getStyleClass().add("fb-row");
        addRow(0, new Label(texts.get("figurebuild.no")), first);
        addRow(1, new Label(texts.get("figurebuild.name")), title);
        addRow(2, new Label(texts.get("figurebuild.section")), section);
        listen();
    }

    private void listen() {
        number.textProperty().addListener((o, old, now) -> numbered(now));
        title.textProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.draft().set(model.draft().get().titled(now.strip()));
                            }
                        });
        section.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing && now != null) {
                                model.draft().set(model.draft().get().in(Optional.of(now)));
                            }
                        });
        model.preview().addListener(o -> show());
        model.workshop().addListener(o -> show());
    }

    private void numbered(String typed) {
        if (showing) {
            return;
        }
        if (typed.isBlank()) {
            model.draft().set(model.draft().get().numbered(Optional.empty()));
        } else if (typed.strip().matches("[1-9]\\d{0,4}")) {
            model.draft()
                    .set(model.draft().get().numbered(Optional.of(Integer.valueOf(typed.strip()))));
        } else {
            model.told().set(texts.get("figurebuild.no.wrong", typed));
        }
    }

    private String sectionName(String key) {
        return key.isEmpty()
                ? texts.get("figurebuild.section.none")
                : model.workshop()
                        .get()
                        .flatMap(
                                w ->
                                        w.sections().stream()
                                                .filter(p -> p.key().equals(key))
                                                .findFirst())
                        .map(p -> p.title().in(texts.language()))
                        .orElse(key);
    }

    /** What is being typed stays. */
    private void show() {
        showing = true;
        Optional<FigureSpec> spec = model.preview().get().flatMap(Workshop.Preview::spec);
        setDisable(spec.isEmpty());
        List<String> keys =
                model.workshop()
                        .get()
                        .map(w -> w.sections().stream().map(Part::key).toList())
                        .orElse(List.of());
        List<String> wanted =
                java.util.stream.Stream.concat(java.util.stream.Stream.of(""), keys.stream())
                        .toList();
        if (!section.getItems().equals(wanted)) {
            section.getItems().setAll(wanted);
        }
        section.setValue(spec.map(FigureSpec::section).orElse(null));
        if (!number.isFocused()) {
            number.setText(spec.flatMap(FigureSpec::number).map(String::valueOf).orElse(""));
        }
        if (!title.isFocused()) {
            title.setText(spec.map(s -> s.title().in(texts.language())).orElse(""));
            title.positionCaret(0);
        }
        after.setText(spec.map(this::after).orElse(""));
        showing = false;
    }

    /** Which one stands before a new figure. */
    private String after(FigureSpec spec) {
        if (model.isEditing()) {
            return "";
        }
        int last =
                model.workshop().get().map(w -> w.proposal().nextNumber(spec.kind())).orElse(1) - 1;
        boolean table = spec.kind() == FigureSpec.Kind.TABLE;
        return last == 0
                ? ""
                : texts.get(
                        table ? "figurebuild.after.table" : "figurebuild.after.figure",
                        String.valueOf(last));
    }
}
