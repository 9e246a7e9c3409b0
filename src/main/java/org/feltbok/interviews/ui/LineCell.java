package org.feltbok.interviews.ui;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

/** A line of the notes: the name of a topic, or a passage. There are as many as fit the window. */
final class LineCell extends ListCell<Line> {
    private static final double SCROLL_BAR = 10;
    private final NotesPane pane;
    private final PassageRow row;
    private final Label heading = Labels.of("", "fb-topic");
    private @Nullable Region content;

    LineCell(NotesPane pane, PassageRow row) {
        this.pane = pane;
        this.row = row;
        heading.setWrapText(true);
        getStyleClass().add("fb-line");
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        boolean same = line != null && line == getItem() && !empty && content != null;
        super.updateItem(line, empty);
        if (same) {
            mark();
            return;
        }
        switch (empty ? null : line) {
            case null -> content = null;
            case Line.Heading h -> {
                heading.setText(pane.name(h));
                content = heading;
            }
            case Line.Note n -> {
                row.show(n);
                content = row;
            }
            case Line.Draft d -> {
                row.show(d);
                content = row;
            }
        }
        setGraphic(content);
        mark();
    }

    /**
     * Shows whether this is the passage at hand, what is selected, and whether it is written in.
     */
    void mark() {
        Line line = isEmpty() ? null : getItem();
        row.current(line != null && pane.isCurrent(line));
        row.field(line == null ? java.util.Optional.empty() : pane.fieldIn(line));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (content == null) {
            return 28;
        }
        Insets in = getInsets();
        double outer = width > 0 ? width : getListView().getWidth() - SCROLL_BAR;
        double inner = outer - in.getLeft() - in.getRight();
        return content.prefHeight(inner) + in.getTop() + in.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 1;
    }

    @Override
    protected void layoutChildren() {
        if (content != null) {
            Insets in = getInsets();
            content.resizeRelocate(
                    in.getLeft(),
                    in.getTop(),
                    getWidth() - in.getLeft() - in.getRight(),
                    getHeight() - in.getTop() - in.getBottom());
        }
    }
}
