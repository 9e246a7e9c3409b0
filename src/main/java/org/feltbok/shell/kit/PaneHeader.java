package org.feltbok.shell.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The strip of 48 px (44 when dense) above a pane: its name, something muted beside it, actions at
 * the right.
 */
public final class PaneHeader extends HBox {
    private final Label title;
    private final Label detail = Labels.muted("");
    private final HBox middle = new HBox(8);
    private final HBox right = new HBox(8);

    public PaneHeader(String title) {
        getStyleClass().add("fb-pane-header");
        this.title = Labels.of(title, "fb-pane-title");
        this.title.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        middle.getStyleClass().add("fb-row");
        right.getStyleClass().add("fb-row");
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(this.title, detail, middle, Labels.spacer(), right);
    }

    public PaneHeader detail(String text) {
        detail.setText(text);
        return this;
    }

    public PaneHeader right(Node... nodes) {
        right.getChildren().setAll(nodes);
        return this;
    }

    public PaneHeader dense() {
        getStyleClass().add("fb-dense");
        return this;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty detailProperty() {
        return detail.textProperty();
    }
}
