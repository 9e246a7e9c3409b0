package org.feltbok.shell.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The strip above a screen: its name, something to pick, what is looked at, and at the right what
 * can be done.
 */
public final class PageHeader extends HBox {
    private final HBox left = new HBox(8);
    private final HBox right = new HBox(8);
    private final Label subtitle = new Label();

    public PageHeader(String title) {
        getStyleClass().add("fb-page-header");
        left.getStyleClass().add("fb-row");
        right.getStyleClass().add("fb-row");
        subtitle.getStyleClass().add("fb-page-subtitle");
        subtitle.setTextOverrun(OverrunStyle.ELLIPSIS);
        subtitle.setMinWidth(0);
        subtitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subtitle, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        var name = Labels.of(title, "fb-page-title");
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, left, subtitle, right);
        left.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(left.getChildren()));
    }

    /** Between the title and the subtitle: a choice of what is shown. */
    public PageHeader left(Node... nodes) {
        left.getChildren().setAll(nodes);
        return this;
    }

    /** Actions; at most one of them primary. */
    public PageHeader right(Node... nodes) {
        right.getChildren().setAll(nodes);
        return this;
    }

    public PageHeader subtitle(String text) {
        subtitle.setText(text);
        return this;
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }
}
