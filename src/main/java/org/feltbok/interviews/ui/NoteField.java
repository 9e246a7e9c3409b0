package org.feltbok.interviews.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Unwritten;

/**
 * A passage while it is written, as high as its text. Enter goes on to a new passage, Shift+Enter
 * breaks the line; what is written is kept after a short pause and when the field is left.
 */
final class NoteField extends TextArea {
    private static final double PAUSE = 700;

    /** Who writes without a pause is kept as often as this, in ms. */
    private static final double LONGEST = 3000;

    private static final double SPACE = 14;

    /** What happens to what is written. */
    interface Writing {
        /**
         * @param left true when the field is left, false at a pause
         */
        void keep(String text, boolean left);

        void nextPassage();

        /** What stands behind the caret becomes a passage of its own. */
        void split(String text, int caret);

        void stop();
    }

    private final Text measured = new Text();
    private final TextFlow measure = new TextFlow(measured);
    private final PauseTransition pause = new PauseTransition(Duration.millis(PAUSE));
    private final PauseTransition longest = new PauseTransition(Duration.millis(LONGEST));
    private final Writing writing;
    private boolean closed;

    NoteField(String text, String accessible, Writing writing) {
        super(text);
        this.writing = writing;
        setWrapText(true);
        setAccessibleText(accessible);
        setPromptText(accessible);
        getStyleClass().add("fb-note");
        measured.getStyleClass().add("fb-note-measure");
        measured.textProperty().bind(textProperty());
        measured.fontProperty().bind(fontProperty());
        pause.setOnFinished(e -> keep());
        longest.setOnFinished(e -> keep());
        textProperty()
                .addListener(
                        o -> {
                            Unwritten.mark(this, true);
                            pause.playFromStart();
                            longest.play();
                            requestLayout();
                        });
        focusedProperty()
                .addListener(
                        (o, was, now) -> {
                            // taken out of the window by its list it is put back, or gone for good
                            if (was && !now && getScene() != null) {
                                leave();
                            }
                        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            replaceSelection("\n");
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            String typed = getText();
            int caret = getCaretPosition();
            leave();
            writing.split(typed, caret);
        } else if (e.getCode() == KeyCode.ENTER) {
            if (!getText().isBlank()) {
                leave();
                writing.nextPassage();
            }
        } else if (e.getCode() == KeyCode.ESCAPE) {
            leave();
            writing.stop();
        } else {
            return;
        }
        KeyStrokes.take(e);
    }

    private void keep() {
        pause.stop();
        longest.stop();
        Unwritten.mark(this, false);
        writing.keep(getText(), false);
    }

    /** Ends the writing; what is written is kept. */
    void leave() {
        if (!closed) {
            closed = true;
            pause.stop();
            longest.stop();
            Unwritten.mark(this, false);
            writing.keep(getText(), true);
            writing.stop();
        }
    }

    /** True after the field was left; it is not used again. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(28, Math.ceil(measure.prefHeight(Math.max(50, width - 20))) + SPACE);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
