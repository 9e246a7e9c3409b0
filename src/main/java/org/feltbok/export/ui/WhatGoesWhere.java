package org.feltbok.export.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe.Part;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.Locale;

/** Figures and tables down, what they can go to across. */
final class WhatGoesWhere extends GridPane {
    private static final double FIRST = 19;

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
        first.setPercentWidth(FIRST);
        getColumnConstraints().add(first);
        for (int i = 0; i < Part.values().length; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth((100 - FIRST) / Part.values().length);
            getColumnConstraints().add(column);
        }
        add(cell(Labels.of(texts.get("delivery.what"), "fb-section"), "fb-matrix-head"), 0, 0);
        head(Part.WORKBOOK, "fth-grid").textProperty().bind(workbook);
        head(Part.WORD, "fth-file-text")
                .textProperty()
                .bind(workbook.map(w -> w.replaceFirst("\\.xlsx$", ".docx")));
        head(Part.PNG, "fth-image").setText("images/*.png");
        head(Part.SVG, "fth-pen-tool").setText("images/*.svg");
        head(Part.PDF, "fth-file").setText("images/*.pdf");
        head(Part.VALUES, "fth-database").setText("values.csv");
        row(1, FigureSpec.Kind.FIGURE, "fth-bar-chart-2");
        row(2, FigureSpec.Kind.TABLE, "fth-list");
    }

    private Label head(Part part, String icon) {
        var title = Labels.strong(texts.get("delivery.part." + name(part)));
        Label file = Labels.of("", "fb-tiny");
        title.setWrapText(true);
        var names = new VBox(title, file);
        names.setAlignment(Pos.CENTER_LEFT);
        var head = new HBox(8, Icons.of(icon), names);
        HBox.setHgrow(names, javafx.scene.layout.Priority.ALWAYS);
        add(cell(head, "fb-matrix-head"), part.ordinal() + 1, 0);
        return file;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void row(int at, FigureSpec.Kind kind, String icon) {
        var label = Labels.strong(texts.get("delivery.kind." + name(kind)));
        label.setGraphic(Icons.of(icon));
        label.setGraphicTextGap(8);
        Label count = Labels.muted("");
        count.setId("export-count-" + name(kind));
        model.changes()
                .addListener((o, old, now) -> count.setText(String.valueOf(model.count(kind))));
        add(cell(new HBox(8, label, count), "fb-matrix-cell"), 0, at);
        for (Part part : Part.values()) {
            var box = new CheckBox();
            box.setId("export-" + name(part) + "-" + name(kind));
            box.setAccessibleText(
                    texts.get("delivery.kind." + name(kind))
                            + ": "
                            + texts.get("delivery.part." + name(part)));
            box.selectedProperty().bindBidirectional(model.cell(part, kind));
            box.disableProperty().bind(model.running());
            GridPane.setHalignment(box, HPos.LEFT);
            add(cell(box, "fb-matrix-cell"), part.ordinal() + 1, at);
        }
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
