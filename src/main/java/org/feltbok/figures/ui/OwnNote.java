package org.feltbok.figures.ui;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;

import java.util.Optional;

/**
 * What the author says below a figure, written where it stands: leaving the field, another figure
 * in front and Ctrl+Enter write it, Esc leaves it as it was.
 */
final class OwnNote extends VBox {
    private static final int ROWS = 3;

    private final Texts texts;
    private final FigureActions actions;
    private final TextArea text = new TextArea();
    private Optional<FigureSpec> spec = Optional.empty();
    private String given = "";
    private Runnable seen = () -> {};

    OwnNote(Texts texts, FigureActions actions) {
        super(4);
        this.texts = texts;
        this.actions = actions;
        text.setId("figure-own-note");
        text.setPrefRowCount(ROWS);
        text.setWrapText(true);
        text.setPromptText(texts.get("figurelist.note.prompt"));
        text.setAccessibleText(texts.get("figurelist.note.own"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.focusedProperty()
                .addListener(
                        (o, was, now) -> {
                            if (was && !now) {
                                write();
                            }
                        });
        text.textProperty().addListener(o -> Unwritten.mark(text, isTyped()));
        getChildren().addAll(Labels.muted(texts.get("figurelist.note.own")), text);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            write();
        } else if (e.getCode() == KeyCode.ESCAPE && isTyped()) {
            KeyStrokes.take(e);
            text.setText(given);
        }
    }

    /** Whether there is something that was not given to the study yet. */
    private boolean isTyped() {
        return spec.isPresent() && !text.getText().strip().equals(given);
    }

    private void write() {
        if (isTyped()) {
            given = text.getText().strip();
            actions.note(spec.orElseThrow().key(), given);
        }
        Unwritten.mark(text, false);
    }

    /** The figure in front is another one, or was changed; what is being typed stays. */
    void show(Optional<FigureSpec> now) {
        boolean same = now.map(FigureSpec::key).equals(spec.map(FigureSpec::key));
        if (!same) {
            write();
        }
        String stored = now.map(s -> s.note().in(texts.language())).orElse("");
        boolean typing = same && isTyped() && text.isFocused();
        spec = now;
        given = stored;
        if (!typing && !text.getText().equals(stored)) {
            text.setText(stored);
        }
        Unwritten.mark(text, isTyped());
    }

    /** Told before it is gone into, so that it is seen. */
    void onSeen(Runnable told) {
        seen = told;
    }

    void edit() {
        seen.run();
        text.requestFocus();
        text.end();
    }
}
