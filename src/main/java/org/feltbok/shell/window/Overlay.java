package org.feltbok.shell.window;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.shell.kit.KeyStrokes;
import org.jspecify.annotations.Nullable;

/** Something that floats over the window for a moment; Esc or a click beside it puts it away. */
final class Overlay extends StackPane {
    private @Nullable Node before;
    private Runnable closed = () -> {};

    Overlay() {
        getStyleClass().add("fb-scrim");
        setId("overlay");
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    if (e.getTarget() == this) {
                        close();
                    }
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close();
                        KeyStrokes.take(e);
                    }
                });
        setVisible(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, old, now) -> keep(now));
    }

    /**
     * A screen that answers late, or has just been read, does not take the keys from what floats.
     */
    private void keep(@Nullable Node now) {
        if (isOpen() && now != null && !Focus.within(this, now)) {
            before = now;
            Platform.runLater(
                    () -> {
                        Node owner = getScene().getFocusOwner();
                        if (isOpen() && !Focus.within(this, owner)) {
                            requestFocus();
                        }
                    });
        }
    }

    /** Shows it near the top and gives it the focus; what had the focus gets it back on closing. */
    void open(Node content) {
        open(content, () -> {});
    }

    /**
     * @param onClosed told once it is put away or something else takes its place
     */
    void open(Node content, Runnable onClosed) {
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        Runnable replaced = closed;
        closed = onClosed;
        replaced.run();
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        StackPane.setMargin(content, new Insets(56, 24, 24, 24));
        getChildren().setAll(content);
        setVisible(true);
        // a field hears keys only once it has its skin, and the next key does not wait for a frame
        applyCss();
        content.requestFocus();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
        Runnable told = closed;
        closed = () -> {};
        told.run();
    }

    /** The focus goes to what floats here. */
    @Override
    public void requestFocus() {
        if (getChildren().isEmpty()) {
            super.requestFocus();
        } else {
            getChildren().getFirst().requestFocus();
        }
    }

    boolean isOpen() {
        return isVisible();
    }
}
