package org.feltbok.figures.ui;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A text of the author on a figure, written where it stands: leaving the field, another figure in
 * front and Ctrl+Enter write it, Esc leaves it as it was.
 */
final class OwnText extends VBox {
    private static final int ROWS = 3;

    private final Texts texts;
    private final BiConsumer<String, String> writer;
    private final Function<FigureSpec, LocalText> stored;
    private final TextArea text = new TextArea();
    private Optional<FigureEntry> entry = Optional.empty();
    private final String usual;
    private String given = "";
    private String proposal = "";
    private Runnable seen = () -> {};
    private Runnable done = () -> {};

    /**
     * @param name of the text, of its field and of its words
     * @param stored the text of a figure
     * @param writer is given the figure's key and what was written
     */
    OwnText(
            Texts texts,
            String name,
            Function<FigureSpec, LocalText> stored,
            BiConsumer<String, String> writer) {
        super(4);
        this.texts = texts;
        this.stored = stored;
        this.writer = writer;
        text.setId("figure-own-" + name);
        text.setPrefRowCount(ROWS);
        text.setWrapText(true);
        usual = texts.get("figurelist." + name + ".prompt");
        text.setPromptText(usual);
        text.setAccessibleText(texts.get("figurelist." + name + ".own"));
        KeyStrokes.tabLeaves(text);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.focusedProperty()
                .addListener(
                        (o, was, now) -> {
                            if (was && !now) {
                                write();
                            }
                        });
        text.textProperty().addListener(o -> Unwritten.mark(text, isTyped()));
        getChildren().addAll(Labels.muted(texts.get("figurelist." + name + ".own")), text);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            write();
            done.run();
        } else if (e.getCode() == KeyCode.ESCAPE && isTyped()) {
            KeyStrokes.take(e);
            text.setText(given);
        }
    }

    /** Whether there is something that was not given to the study yet. */
    private boolean isTyped() {
        return entry.isPresent() && !text.getText().strip().equals(given);
    }

    private void write() {
        if (isTyped()) {
            given = text.getText().strip();
            writer.accept(entry.orElseThrow().key(), given);
        }
        Unwritten.mark(text, false);
    }

    /** The figure in front is another one, or was changed; what is being typed stays. */
    void show(Optional<FigureEntry> now) {
        boolean same = now.map(FigureEntry::id).equals(entry.map(FigureEntry::id));
        if (!same) {
            write();
        }
        String written = now.map(e -> stored.apply(e.spec()).in(texts.language())).orElse("");
        boolean typing = same && isTyped() && text.isFocused();
        entry = now;
        given = written;
        if (!typing && !text.getText().equals(written)) {
            text.setText(written);
        }
        Unwritten.mark(text, isTyped());
    }

    /** Told before it is gone into, so that it is seen. */
    void onSeen(Runnable told) {
        seen = told;
    }

    /** Told when it is written by its keys: what is pressed next is no part of it. */
    void onDone(Runnable told) {
        done = told;
    }

    /** Shown where nothing is written. */
    void propose(String words) {
        proposal = words;
        text.setPromptText(words.isEmpty() ? usual : words);
    }

    /** Puts what is proposed into an empty field, to be written on. */
    void begin() {
        if (text.getText().isBlank()) {
            text.setText(proposal);
        }
        edit();
    }

    void edit() {
        seen.run();
        text.requestFocus();
        text.end();
    }
}
