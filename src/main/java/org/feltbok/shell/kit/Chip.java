package org.feltbok.shell.kit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A round toggle with a name and a count, for choosing what a list shows. */
public final class Chip extends ToggleButton {
    private final IntegerProperty count = new SimpleIntegerProperty(-1);

    public Chip(String text) {
        getStyleClass().add("fb-chip");
        setMinWidth(USE_PREF_SIZE);
        var number = Labels.of("", "fb-chip-count");
        var content = new HBox(6, new Label(text), number);
        content.getStyleClass().add("fb-row");
        setGraphic(content);
        setAccessibleText(text);
        number.managedProperty().bind(count.greaterThanOrEqualTo(0));
        number.visibleProperty().bind(number.managedProperty());
        number.textProperty().bind(count.asString());
    }

    /** Shows how many are in it. */
    public Chip count(int number) {
        count.set(number);
        return this;
    }

    /** Puts a mark or icon before the name. */
    public Chip mark(Node node) {
        ((HBox) getGraphic()).getChildren().addFirst(node);
        return this;
    }
}
