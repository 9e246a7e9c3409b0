package org.feltbok.responses.ui;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.feltbok.shell.kit.KeyStrokes;
import org.jspecify.annotations.Nullable;

/**
 * Turns keys pressed in the form into what they mean, and lets waiting digits settle after 0.6 s.
 */
final class EntryKeys {
    private static final Duration WAIT = Duration.millis(600);
    private final EntryModel model;
    private final PauseTransition timer = new PauseTransition(WAIT);

    EntryKeys(EntryModel model) {
        this.model = model;
        // a digit that came in time, and waits behind a slow machine, is heard first
        timer.setOnFinished(e -> Platform.runLater(() -> Platform.runLater(this::settle)));
    }

    /** Starts or stops the waiting, after each change of what waits. */
    void watch() {
        timer.stop();
        if (!model.waiting().isEmpty()) {
            timer.playFromStart();
        }
    }

    private void settle() {
        if (timer.getStatus() != Animation.Status.RUNNING) {
            model.settle();
        }
    }

    /** For keys pressed where nothing is typed; takes those it knows. */
    void pressed(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean bare = !e.isShortcutDown() && !e.isAltDown();
        Scene scene = ((Node) e.getSource()).getScene();
        Node here = scene.getFocusOwner();
        EntryKey key = bare ? key(e) : null;
        boolean taken = key != null && model.key(key);
        if (!taken && !e.getCode().isModifierKey()) {
            // digits that wait are an answer as soon as another key comes
            model.settle();
        }
        if (taken) {
            KeyStrokes.take(e);
        } else if (scene.getFocusOwner() != here) {
            // the key is the first that is typed into the field gone to
            KeyStrokes.take(e);
            KeyStrokes.again(scene, e);
        }
    }

    private static @Nullable EntryKey key(KeyEvent e) {
        int digit = KeyStrokes.digit(e.getCode());
        if (digit >= 0 && !e.isShiftDown()) {
            return EntryKey.digit(digit);
        }
        if (e.getCode() == KeyCode.SPACE) {
            return EntryKey.of(EntryKey.Kind.SPACE);
        }
        boolean minus = e.getText().equals("-") || e.getCode() == KeyCode.SUBTRACT;
        if (minus) {
            return EntryKey.of(EntryKey.Kind.MINUS);
        }
        EntryKey.Kind kind = TypedKeys.of(e, true, true, true);
        return kind == null ? null : EntryKey.of(kind);
    }
}
