package org.feltbok.figures.ui.build;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

/** Something that was chosen, with a way to take it out again. */
final class ChosenRow extends HBox {
    /**
     * @param out what the way out is called, for who does not see it
     */
    ChosenRow(String icon, String name, String out, Runnable taken) {
        super(8);
        getStyleClass().addAll("fb-row", "fb-chosen");
        var label = new Label(name);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(name));
        HBox.setHgrow(label, Priority.ALWAYS);
        Button button = Icons.button("fth-x", out, taken);
        button.getStyleClass().add("fb-chosen-out");
        getChildren().addAll(Icons.of(icon), label, button);
    }

    /** An empty place, with what can be put there; the hand chooses the place by it. */
    static HBox place(String text, Runnable here) {
        var row = new HBox(8, Icons.of("fth-plus"), Labels.of(text, "fb-muted-text"));
        row.getStyleClass().addAll("fb-row", "fb-chosen", "fb-chosen-none");
        row.setOnMouseClicked(e -> here.run());
        return row;
    }
}
