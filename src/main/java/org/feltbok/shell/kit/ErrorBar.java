package org.feltbok.shell.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The bar at the top of a pane that says what went wrong; never a window. Hidden until something is
 * shown.
 */
public final class ErrorBar extends HBox {
    private final Label message = new Label();

    /**
     * @param closeText what the closing button is called
     */
    public ErrorBar(String closeText) {
        getStyleClass().add("fb-error-bar");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Icons.of("fth-alert-circle"),
                        message,
                        Icons.button("fth-x", closeText, this::clear));
        clear();
    }

    /**
     * @param text what happened, what is safe, what to do
     */
    public void show(String text) {
        message.setText(text);
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        setVisible(false);
        setManaged(false);
    }
}
