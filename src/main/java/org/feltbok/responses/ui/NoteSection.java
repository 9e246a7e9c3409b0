package org.feltbok.responses.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;

import java.util.function.BiConsumer;

/** The note on the response; kept after a pause and when the field is left. */
final class NoteSection extends VBox {
    private final TextArea area = new TextArea();
    private final BiConsumer<String, Object> changed;
    private final PauseTransition pause = new PauseTransition(TypedView.PAUSE);
    private Object writing = new Object();
    private boolean showing;
    private String known = "";

    /**
     * @param changed told the new note, and what it was written in: the same from entering the
     *     field to leaving it
     * @param away called to give the keyboard back to the form
     */
    NoteSection(Wording wording, BiConsumer<String, Object> changed, Runnable away) {
        this.changed = changed;
        getStyleClass().add("fb-pane-section");
        HBox head =
                new HBox(
                        8,
                        Labels.strong(wording.get("entry.note")),
                        Labels.spacer(),
                        new KeyCap("Ctrl+M"));
        head.getStyleClass().add("fb-row");
        area.setId("entry-note");
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPromptText(wording.get("entry.note.prompt"));
        area.setAccessibleText(wording.get("entry.note"));
        pause.setOnFinished(e -> commit());
        area.textProperty()
                .addListener(
                        o -> {
                            if (!showing) {
                                Unwritten.mark(area, !area.getText().strip().equals(known));
                                pause.playFromStart();
                            }
                        });
        area.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now) {
                                writing = new Object();
                            } else {
                                commit();
                            }
                        });
        KeyStrokes.tabLeaves(area);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean enter = e.getCode() == KeyCode.ENTER && !e.isShiftDown();
                    if (enter || e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        commit();
                        away.run();
                    } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                        KeyStrokes.take(e);
                        area.replaceSelection("\n");
                    }
                });
        getChildren().addAll(head, area);
    }

    /** Keeps what is written. */
    void commit() {
        pause.stop();
        Unwritten.mark(area, false);
        String now = area.getText().strip();
        if (!now.equals(known)) {
            known = now;
            changed.accept(now, writing);
        }
    }

    /** Shows the note of another response, or this one's as it was changed elsewhere. */
    void show(String note, boolean open) {
        if (!note.equals(known) || !area.isFocused()) {
            known = note;
            writing = new Object();
            showing = true;
            area.setText(note);
            showing = false;
        }
        area.setDisable(!open);
    }

    void write() {
        area.requestFocus();
        area.end();
    }
}
