package org.feltbok.responses.ui.grid;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.questionnaire.Item;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.util.function.Function;

/** The field in which a cell is typed, with what is meant by it beside it. */
final class CellEditor extends HBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("cell-refused");
    private static final double LINE = 150;
    private static final double AREA = 320;
    private static final double HIGH = 84;

    /** What is done with what was typed. */
    interface Taker {
        /**
         * Takes it, if it can be taken.
         *
         * @return false where it stays in the field
         */
        boolean take(String text);

        /** Goes on from the cell, after it was taken. */
        void go(KeyCode key, boolean isBack);

        /** Nothing is typed here any more. */
        void leave();
    }

    private final TextInputControl input;
    private final Label meaning = Labels.muted("");
    private final Taker taker;
    private final boolean isBegun;
    private final String before;
    private boolean closed;

    /**
     * @param begins what stands in it at first
     * @param isBegun whether a sign typed over the cell began it, so that arrows lead on
     * @param meant what is meant by what is typed; empty = nothing to say
     */
    CellEditor(
            Item item,
            String begins,
            boolean isBegun,
            Function<String, String> meant,
            Taker taker) {
        this.taker = taker;
        this.isBegun = isBegun;
        before = isBegun ? "" : begins;
        getStyleClass().add("grid-editor");
        input = item.type().isText() ? area() : new TextField();
        input.setId("grid-input");
        input.setAccessibleText(item.name());
        input.setText(begins);
        HBox.setHgrow(input, Priority.ALWAYS);
        meaning.setMinWidth(0);
        setPrefWidth(item.type().isText() ? AREA : LINE);
        getChildren().addAll(input, meaning);
        meaning.setText(meant.apply(begins));
        input.textProperty()
                .addListener(
                        (o, old, now) -> {
                            meaning.setText(meant.apply(now));
                            pseudoClassStateChanged(REFUSED, false);
                        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!now) {
                                // the window may be on its way out: what is typed is given now
                                done();
                            }
                        });
    }

    private TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefHeight(HIGH);
        area.setMinHeight(HIGH);
        setMinHeight(HIGH);
        return area;
    }

    /** The keyboard is here, behind what stands there. */
    void begin() {
        // a field dressed after it has the keyboard would choose all of its text by then
        applyCss();
        input.requestFocus();
        input.end();
    }

    /** The keyboard is here again. */
    void focus() {
        input.requestFocus();
    }

    boolean isOpen() {
        return !closed;
    }

    /** What is typed. */
    String text() {
        return input.getText();
    }

    private void key(KeyEvent e) {
        boolean line = e.getCode() == KeyCode.ENTER && e.isShiftDown() && input instanceof TextArea;
        if (line) {
            KeyStrokes.take(e);
            input.insertText(input.getCaretPosition(), "\n");
            return;
        }
        switch (e.getCode()) {
            case ENTER, TAB -> goOn(e);
            case ESCAPE -> {
                KeyStrokes.take(e);
                close();
                taker.leave();
            }
            case UP, DOWN, LEFT, RIGHT -> {
                if (isBegun && !e.isShortcutDown() && !e.isShiftDown()) {
                    goOn(e);
                }
            }
            default -> {}
        }
    }

    private void goOn(KeyEvent e) {
        KeyStrokes.take(e);
        if (done()) {
            taker.go(e.getCode(), e.isShiftDown());
        } else {
            Platform.runLater(input::requestFocus);
        }
    }

    /**
     * Gives what is typed.
     *
     * @return false where it is refused and stays
     */
    boolean done() {
        if (closed) {
            return true;
        }
        boolean untouched = !isBegun && input.getText().equals(before);
        if (untouched || taker.take(input.getText())) {
            close();
            taker.leave();
            return true;
        }
        pseudoClassStateChanged(REFUSED, true);
        return false;
    }

    /** What is typed is given up. */
    void close() {
        closed = true;
    }
}
