package org.feltbok.responses.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.Expected;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;

import java.util.Optional;

/** A field for typing a text, a number or a date; it grows with its text. */
final class TypedView implements FieldView {
    /** After this long without a key a text is written down. */
    static final Duration PAUSE = Duration.millis(800);

    private static final double LINE = 20;
    private static final double FRAME = 14;
    private static final double LARGEST = 10 * LINE + FRAME;
    private final TextArea area = new TextArea();
    private final Text measure = new Text();
    private final Item item;
    private final AnswerKind kind;
    private final Wording wording;
    private final FieldActions actions;
    private final Node node;
    private Answer shownAnswer = Answer.NONE;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private boolean showing;
    private boolean standing;

    /** The key before marked an empty number left blank; before a digit it is its sign. */
    private boolean signed;

    TypedView(Item item, String label, Wording wording, FieldActions actions) {
        this.item = item;
        kind = AnswerKind.of(item);
        this.wording = wording;
        this.actions = actions;
        area.setWrapText(true);
        area.setAccessibleText(label);
        area.getStyleClass().add("entry-typed");
        if (!isArea()) {
            area.setMaxWidth(160);
        }
        prompt(Optional.empty());
        area.setMinHeight(LINE + FRAME);
        pause.setOnFinished(e -> keep());
        area.textProperty().addListener(o -> grow());
        area.textProperty().addListener(o -> typed());
        area.widthProperty().addListener(o -> grow());
        area.fontProperty().addListener(o -> grow());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now) {
                                actions.enter(item);
                                tellAgain();
                            } else {
                                commit();
                            }
                        });
        node = withExpected();
        grow();
    }

    /** In an empty field stands what is offered as the answer, or else the form it has. */
    private void prompt(Optional<Answer> preset) {
        String form = kind.promptKey().isEmpty() ? "" : wording.get(kind.promptKey());
        area.setPromptText(preset.map(this::text).orElse(form));
        area.pseudoClassStateChanged(PRESET, preset.isPresent());
    }

    private void grow() {
        measure.setFont(area.getFont());
        measure.setWrappingWidth(Math.max(60, area.getWidth() - 24));
        measure.setText(area.getText() + "\u200b");
        double height = Math.max(LINE, measure.getLayoutBounds().getHeight()) + FRAME;
        area.setPrefHeight(Math.min(LARGEST, height));
    }

    private void typed() {
        if (showing) {
            return;
        }
        standing = standing && !isWritten();
        unwritten(!isWritten());
        if (isArea()) {
            pause.playFromStart();
        }
    }

    private void unwritten(boolean something) {
        Unwritten.mark(area, something);
        actions.unwritten(item, something);
    }

    private boolean isWritten() {
        return area.getText().strip().equals(text(shownAnswer));
    }

    private void keep() {
        if (!showing && area.isFocused() && !isWritten()) {
            actions.keep(item, area.getText(), () -> unwritten(!isWritten()));
        }
    }

    private boolean commit() {
        pause.stop();
        String typed = area.getText();
        if (showing || typed.equals(text(shownAnswer))) {
            return true;
        }
        standing = false;
        boolean taken = actions.type(item, typed);
        standing = !taken;
        if (standing) {
            area.pseudoClassStateChanged(REFUSED, true);
        }
        unwritten(!taken);
        return taken;
    }

    /** Says once more why what stands here was refused. */
    private void tellAgain() {
        if (standing) {
            actions.type(item, area.getText());
        }
    }

    @Override
    public Optional<String> standing() {
        return standing ? Optional.of(area.getText()) : Optional.empty();
    }

    @Override
    public void giveUp() {
        if (standing) {
            standing = false;
            showing = true;
            area.setText(text(shownAnswer));
            showing = false;
            unwritten(false);
        }
    }

    @Override
    public boolean flush() {
        return commit();
    }

    @Override
    public void reset() {
        pause.stop();
        showing = true;
        standing = false;
        shownAnswer = Answer.NONE;
        area.clear();
        showing = false;
        unwritten(false);
    }

    private void key(KeyEvent e) {
        boolean empty = area.getText().isEmpty();
        if (e.getCode().isModifierKey()) {
            return;
        }
        boolean below = signed && empty && TypedKeys.isDigit(e);
        signed = false;
        if (below) {
            // the digit itself follows as what the key types
            area.setText("-");
            area.end();
            return;
        }
        EntryKey.Kind kind = TypedKeys.of(e, empty, isAtEdge(0), isAtEdge(area.getLength()));
        if (e.isShortcutDown() && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
            // the area would move by a paragraph; here it is the next respondent
            KeyStrokes.take(e);
            actions.neighbour(e.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (e.getCode() == KeyCode.ENTER && e.isShiftDown() && !e.isShortcutDown()) {
            area.replaceSelection("\n");
            KeyStrokes.take(e);
        } else if (kind != null) {
            KeyStrokes.take(e);
            if (commit()) {
                boolean first = !shownAnswer.isRecorded();
                actions.key(EntryKey.of(kind));
                signed = first && kind == EntryKey.Kind.MINUS && Expected.mayBeBelowZero(item);
            }
        }
    }

    /** Whether the caret is in the same line, as wrapped, as that place of the text. */
    private boolean isAtEdge(int place) {
        if (!isArea() || area.getLength() == 0) {
            return true;
        }
        if (area.getSkin() instanceof TextAreaSkin skin) {
            double caret = skin.getCharacterBounds(area.getCaretPosition()).getMinY();
            return Math.abs(caret - skin.getCharacterBounds(place).getMinY()) < LINE / 2;
        }
        return true;
    }

    @Override
    public Node node() {
        return node;
    }

    /** The field alone, or with what is expected of its answers beside it. */
    private Node withExpected() {
        String expected = wording.expected(item);
        if (expected.isEmpty()) {
            return area;
        }
        Label beside = Labels.muted(expected);
        beside.setWrapText(true);
        beside.getStyleClass().add("entry-expected");
        area.setAccessibleHelp(expected);
        HBox.setHgrow(area, Priority.SOMETIMES);
        HBox row = new HBox(8, area, beside);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    @Override
    public void show(Shown shown) {
        showing = true;
        if (standing && area.getText().strip().equals(text(shown.answer()))) {
            // it was kept as it stands, and is the answer
            standing = false;
            unwritten(false);
        }
        boolean typing = area.isFocused() && !area.getText().equals(text(shownAnswer));
        // a text kept while it is written stands there with the blank typed last
        // and what was refused stands there until it is changed or given up
        boolean same = standing || typing && area.getText().strip().equals(text(shown.answer()));
        if (!shown.answer().equals(shownAnswer) || (!typing && !shown.refused())) {
            shownAnswer = shown.answer();
            if (!same && !area.getText().equals(text(shownAnswer))) {
                area.setText(text(shownAnswer));
            }
        }
        prompt(shown.preset());
        area.pseudoClassStateChanged(REFUSED, shown.refused() || standing);
        area.setEditable(!shown.locked() && (shown.asked() || shown.answer().isGiven()));
        showing = false;
    }

    private String text(Answer answer) {
        return kind.shown(item, answer, wording.texts().language());
    }

    private boolean isArea() {
        return kind.field() == AnswerKind.Field.AREA;
    }

    @Override
    public boolean takeFocus() {
        if (!area.isEditable()) {
            return false;
        }
        if (!area.isFocused()) {
            area.requestFocus();
            area.end();
        }
        return true;
    }
}
