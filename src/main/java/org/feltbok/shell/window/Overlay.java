package org.feltbok.shell.window;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.KeyStrokes;
import org.jspecify.annotations.Nullable;

/** Something that floats over the window for a moment; Esc or a click beside it puts it away. */
final class Overlay extends StackPane {
    private @Nullable Node before;
    private @Nullable Node inside;
    private boolean returning;
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
     * A screen that answers late, or has just been read, does not take the keys from what floats:
     * the part of it that had them has them again before the next key comes, where it was.
     */
    private void keep(@Nullable Node now) {
        if (!isOpen() || now == null) {
            return;
        }
        if (Focus.within(this, now)) {
            inside = now;
            return;
        }
        before = now;
        if (!returning) {
            returning = true;
            giveBack();
            returning = false;
        }
        if (!Focus.within(this, getScene().getFocusOwner())) {
            // who asks again as soon as it loses them is refused after it has had its say
            Platform.runLater(this::giveBack);
        }
    }

    private void giveBack() {
        if (!isOpen() || getScene() == null || Focus.within(this, getScene().getFocusOwner())) {
            return;
        }
        Node had = inside;
        if (had == null || !Focus.within(this, had)) {
            requestFocus();
        } else if (had instanceof TextInputControl field) {
            // a field that gets the keys marks all that stands in it
            int anchor = field.getAnchor();
            int caret = field.getCaretPosition();
            field.requestFocus();
            field.selectRange(anchor, caret);
        } else {
            had.requestFocus();
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
        inside = null;
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
        inside = null;
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
