package org.feltbok.export.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe.Part;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.Locale;

/** Where figures and tables can go down, ticks for both beside: names have room at any width. */
final class WhatGoesWhere extends GridPane {
    private static final double TICKS = 108;

    private final ExportModel model;
    private final Texts texts;

    /**
     * @param workbook name of the workbook's file
     */
    WhatGoesWhere(ExportModel model, Texts texts, ObservableValue<String> workbook) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("fb-matrix");
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (FigureSpec.Kind kind : FigureSpec.Kind.values()) {
            getColumnConstraints().add(new ColumnConstraints(TICKS));
            head(kind);
        }
        add(cell(Labels.of(texts.get("delivery.what"), "fb-section"), "fb-matrix-head"), 0, 0);
        row(Part.WORKBOOK, "fth-grid").textProperty().bind(workbook);
        row(Part.WORD, "fth-file-text")
                .textProperty()
                .bind(workbook.map(w -> w.replaceFirst("\\.xlsx$", ".docx")));
        row(Part.PNG, "fth-image").setText("images/*.png");
        row(Part.SVG, "fth-pen-tool").setText("images/*.svg");
        row(Part.PDF, "fth-file").setText("images/*.pdf");
        row(Part.VALUES, "fth-database").setText("values.csv");
    }

    private void head(FigureSpec.Kind kind) {
        var label = Labels.strong(texts.get("delivery.kind." + name(kind)));
        label.setMinWidth(USE_PREF_SIZE);
        Label count = Labels.muted("");
        count.setId("export-count-" + name(kind));
        count.setMinWidth(USE_PREF_SIZE);
        model.changes()
                .addListener((o, old, now) -> count.setText(String.valueOf(model.count(kind))));
        add(cell(new HBox(6, label, count), "fb-matrix-head"), column(kind), 0);
    }

    private static int column(FigureSpec.Kind kind) {
        return kind.ordinal() + 1;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the label for the part's file. */
    private Label row(Part part, String icon) {
        int at = part.ordinal() + 1;
        var title = Labels.strong(texts.get("delivery.part." + name(part)));
        title.setGraphic(Icons.of(icon));
        title.setGraphicTextGap(8);
        title.setMinWidth(USE_PREF_SIZE);
        Label file = Labels.muted("");
        add(cell(new HBox(8, title, file), "fb-matrix-cell"), 0, at);
        for (FigureSpec.Kind kind : FigureSpec.Kind.values()) {
            var box = new CheckBox();
            box.setId("export-" + name(part) + "-" + name(kind));
            box.setAccessibleText(
                    texts.get("delivery.kind." + name(kind))
                            + ": "
                            + texts.get("delivery.part." + name(part)));
            box.selectedProperty().bindBidirectional(model.cell(part, kind));
            box.disableProperty().bind(model.running());
            GridPane.setHalignment(box, HPos.LEFT);
            add(cell(box, "fb-matrix-cell"), column(kind), at);
        }
        return file;
    }

    private static HBox cell(Node content, String style) {
        var box = new HBox(content);
        box.getStyleClass().addAll("fb-row", style);
        if (content instanceof HBox inner) {
            inner.getStyleClass().add("fb-row");
        }
        return box;
    }
}
