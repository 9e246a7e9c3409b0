package org.feltbok.interviews.ui;

import javafx.scene.control.Label;

import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.TallCell;
import org.jspecify.annotations.Nullable;

/** A line of the notes: the name of a topic, or a passage. There are as many as fit the window. */
final class LineCell extends TallCell<Line> {
    private final NotesPane pane;
    private final PassageRow row;
    private final Label heading = Labels.of("", "fb-topic");

    LineCell(NotesPane pane, PassageRow row) {
        this.pane = pane;
        this.row = row;
        heading.setWrapText(true);
        getStyleClass().add("fb-line");
    }

    /** Something around its words is others: what it shows is no longer kept. */
    void drawAnew() {
        show(null);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        boolean same = line != null && line == getItem() && !empty && shown() != null;
        super.updateItem(line, empty);
        if (same) {
            mark();
            return;
        }
        switch (empty ? null : line) {
            case null -> show(null);
            case Line.Heading h -> {
                heading.setText(pane.name(h));
                show(heading);
            }
            case Line.Note n -> {
                row.show(n);
                show(row);
            }
            case Line.Draft d -> {
                row.show(d);
                show(row);
            }
        }
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
    protected double computeMinWidth(double height) {
        return 1;
    }
}
