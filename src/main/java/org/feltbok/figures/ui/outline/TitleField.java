package org.feltbok.figures.ui.outline;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Unwritten;

import java.util.function.Consumer;

/**
 * A field in the place of a title: Enter and leaving it write what stands there, Esc leaves it as
 * it was.
 */
public final class TitleField extends TextField {
    private String before = "";
    private boolean open;
    private Consumer<String> write = text -> {};
    private Consumer<Boolean> end = byKey -> {};

    public TitleField(String name) {
        setAccessibleText(name);
        getStyleClass().add("fb-title-field");
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        KeyStrokes.take(e);
                        finish(true, true);
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        finish(false, true);
                    }
                });
        focusedProperty()
                .addListener(
                        (o, was, now) -> {
                            if (was && !now) {
                                finish(true, false);
                            }
                        });
        textProperty()
                .addListener(o -> Unwritten.mark(this, open && !getText().strip().equals(before)));
    }

    /**
     * Begins.
     *
     * @param text what stands there now
     * @param writes told what is to stand there, if it is something else
     * @param ended told when the field is done with, written or not: whether by a key, so that the
     *     keys are to go back to where they were
     */
    public void begin(String text, Consumer<String> writes, Consumer<Boolean> ended) {
        before = text;
        write = writes;
        end = ended;
        setText(text);
        open = true;
        selectAll();
    }

    /** Whether somebody is at it. */
    public boolean isOpen() {
        return open;
    }

    /** Writes what stands there, as if one had gone elsewhere. */
    public void leave() {
        finish(true, false);
    }

    private void finish(boolean keep, boolean byKey) {
        if (!open) {
            return;
        }
        open = false;
        Unwritten.mark(this, false);
        if (keep && !getText().strip().equals(before)) {
            write.accept(getText().strip());
        }
        end.accept(byKey);
    }
}
