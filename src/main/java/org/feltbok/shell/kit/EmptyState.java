package org.feltbok.shell.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a pane shows when there is nothing in it: why, and what to do about it. */
public final class EmptyState extends VBox {
    public EmptyState(String icon, String title, String detail, Node... actions) {
        getStyleClass().add("fb-empty");
        var detailLabel = Labels.muted(detail);
        detailLabel.setWrapText(true);
        getChildren().addAll(Icons.of(icon), Labels.strong(title), detailLabel);
        if (actions.length > 0) {
            var row = new HBox(8, actions);
            row.getStyleClass().add("fb-row-centre");
            getChildren().add(row);
        }
    }
}
