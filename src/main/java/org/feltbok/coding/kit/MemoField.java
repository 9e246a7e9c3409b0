package org.feltbok.coding.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Unwritten;

import java.util.function.Consumer;

/** A text that is kept when the field is left and after a short pause in typing. */
public final class MemoField extends TextArea {
    /** How long typing must pause before the text is kept, in ms. */
    private static final double PAUSE = 700;

    private final PauseTransition pause = new PauseTransition(Duration.millis(PAUSE));
    private Consumer<String> keep = t -> {};
    private String kept = "";
    private boolean filling;

    /**
     * @param left where the focus goes at Esc
     */
    public MemoField(String accessible, String prompt, Runnable left) {
        setWrapText(true);
        setPrefRowCount(3);
        setAccessibleText(accessible);
        setPromptText(prompt);
        getStyleClass().add("fb-memo");
        pause.setOnFinished(e -> keepNow());
        textProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!filling) {
                                Unwritten.mark(this, !getText().equals(kept));
                                pause.playFromStart();
                            }
                        });
        focusedProperty()
                .addListener(
                        (o, was, now) -> {
                            if (!now) {
                                keepNow();
                            }
                        });
        KeyStrokes.tabLeaves(this);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        left.run();
                        KeyStrokes.take(e);
                    }
                });
    }

    /** Shows the text of another thing; what was written for the one before is kept first. */
    public void show(String text, Consumer<String> keeper) {
        keepNow();
        keep = keeper;
        fill(text);
    }

    /** The text has changed elsewhere; what is being typed stays. */
    public void update(String text) {
        if (!isFocused() && !text.equals(getText())) {
            fill(text);
        }
        kept = text;
    }

    private void fill(String text) {
        filling = true;
        setText(text);
        filling = false;
        kept = text;
    }

    /** Keeps what is written now. */
    public void keepNow() {
        pause.stop();
        Unwritten.mark(this, false);
        if (!getText().equals(kept)) {
            kept = getText();
            keep.accept(kept);
        }
    }
}
