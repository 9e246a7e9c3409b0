package org.feltbok.shell.palette;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Draws a line of the palette, with the typed words marked. */
final class RowCell extends ListCell<Row> {
    private static final int SHORT = 50;
    private static final int NAME = 24;
    private static final double NAME_WIDTH = 150;
    private final Supplier<String> query;

    RowCell(Supplier<String> query) {
        this.query = query;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("fb-palette-head");
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case Row.Head head -> {
                getStyleClass().add("fb-palette-head");
                setGraphic(
                        line(
                                Labels.of(head.kind(), "fb-section"),
                                Labels.muted(String.valueOf(head.count()))));
            }
            case Row.Entry entry -> setGraphic(entry(entry));
        }
    }

    private HBox entry(Row.Entry entry) {
        var title = new TextFlow();
        for (Words.Part part : new Words(query.get()).parts(entry.hit().title())) {
            var text = new Text(part.text());
            text.getStyleClass().add("fb-run");
            if (part.found()) {
                text.getStyleClass().add("fb-found");
            }
            title.getChildren().add(text);
        }
        title.setMaxHeight(Region.USE_PREF_SIZE);
        title.setPrefHeight(18);
        // a short title stays whole and its detail gives way
        boolean isShort = entry.hit().title().length() <= SHORT;
        title.setMinWidth(isShort ? Region.USE_PREF_SIZE : 0);
        Label detail = Labels.muted(entry.hit().detail());
        if (!isShort) {
            // words of a text take two lines rather than hide whose they are
            boolean isName = entry.hit().detail().length() <= NAME;
            detail.setMinWidth(isName ? Region.USE_PREF_SIZE : NAME_WIDTH);
        }
        var line =
                new HBox(
                        8,
                        Icons.of(entry.hit().icon()),
                        title,
                        detail,
                        Labels.spacer(),
                        Labels.muted(entry.hit().state()));
        line.getStyleClass().add("fb-row");
        if (entry.keys() != null) {
            line.getChildren().add(KeyCap.of(entry.keys()));
        }
        setAccessibleText(entry.hit().title());
        return line;
    }

    private static HBox line(javafx.scene.Node left, javafx.scene.Node right) {
        var line = new HBox(8, left, Labels.spacer(), right);
        line.getStyleClass().add("fb-row");
        return line;
    }
}
