package org.feltbok.shell.task;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.feltbok.shell.kit.Icons;

/**
 * Passing notes and problems at the lower edge of the window; a note goes by itself, a problem
 * stays till closed.
 */
public final class Notes extends StackPane {
    private static final Duration SHOWN = Duration.seconds(5);
    private final PauseTransition pause = new PauseTransition(SHOWN);

    public Notes() {
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new Insets(0, 0, 44, 0));
        pause.setOnFinished(e -> clear());
    }

    /**
     * @param closeText what the closing button is called
     */
    public void note(String text, String closeText) {
        show("fth-check-circle", "success", text, closeText);
        pause.playFromStart();
    }

    public void problem(String text, String closeText) {
        pause.stop();
        show("fth-alert-circle", "danger", text, closeText);
    }

    public void clear() {
        getChildren().clear();
    }

    /** What is shown now; empty = nothing. */
    public String shown() {
        return getChildren().isEmpty()
                ? ""
                : ((Label) getChildren().getFirst().lookup(".fb-note-text")).getText();
    }

    private void show(String icon, String state, String text, String closeText) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("fb-note-text");
        Node close = Icons.button("fth-x", closeText, this::clear);
        var box = new HBox(Icons.of(icon, state), label, close);
        box.getStyleClass().addAll("fb-floating", "fb-note");
        getChildren().setAll(box);
    }
}
