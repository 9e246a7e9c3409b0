package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answer;
import org.feltbok.shell.kit.KeyStrokes;

/** A field for typing a text, a number or a date; it grows with its text. */
final class TypedView implements FieldView {
    private static final double LINE = 20;
    private static final double FRAME = 14;
    private static final double LARGEST = 10 * LINE + FRAME;
    private final TextArea area = new TextArea();
    private final Text measure = new Text();
    private final Item item;
    private final Wording wording;
    private final FieldActions actions;
    private Answer shownAnswer = Answer.NONE;
    private boolean showing;

    TypedView(Item item, String label, Wording wording, FieldActions actions) {
        this.item = item;
        this.wording = wording;
        this.actions = actions;
        area.setWrapText(true);
        area.setAccessibleText(label);
        area.getStyleClass().add("entry-typed");
        if (item.type() != ItemType.TEXT) {
            area.setMaxWidth(160);
            area.setPromptText(item.type() == ItemType.DATE ? wording.get("entry.date_form") : "");
        }
        area.setMinHeight(LINE + FRAME);
        area.textProperty().addListener(o -> grow());
        area.widthProperty().addListener(o -> grow());
        area.fontProperty().addListener(o -> grow());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now) {
                                actions.goTo(item);
                            } else {
                                commit();
                            }
                        });
        grow();
    }

    private void grow() {
        measure.setFont(area.getFont());
        measure.setWrappingWidth(Math.max(60, area.getWidth() - 24));
        measure.setText(area.getText() + "\u200b");
        double height = Math.max(LINE, measure.getLayoutBounds().getHeight()) + FRAME;
        area.setPrefHeight(Math.min(LARGEST, height));
    }

    private boolean commit() {
        String typed = area.getText();
        if (showing || typed.equals(text(shownAnswer))) {
            return true;
        }
        return actions.type(item, typed);
    }

    private void key(KeyEvent e) {
        boolean empty = area.getText().isEmpty();
        EntryKey.Kind kind = TypedKeys.of(e, empty, item.type() == ItemType.TEXT && !empty);
        if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            area.replaceSelection("\n");
            KeyStrokes.take(e);
        } else if (kind != null) {
            KeyStrokes.take(e);
            if (commit()) {
                actions.key(EntryKey.of(kind));
            }
        }
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public void show(Shown shown) {
        showing = true;
        boolean typing = area.isFocused() && !area.getText().equals(text(shownAnswer));
        if (!shown.answer().equals(shownAnswer) || (!typing && !shown.refused())) {
            shownAnswer = shown.answer();
            if (!area.getText().equals(text(shownAnswer))) {
                area.setText(text(shownAnswer));
            }
        }
        area.pseudoClassStateChanged(REFUSED, shown.refused());
        area.setEditable(shown.asked() || shown.answer().isGiven());
        showing = false;
    }

    private String text(Answer answer) {
        return switch (answer) {
            case Answer.Words w -> w.text();
            case Answer.Amount a -> wording.amount(a.value());
            case Answer.Day d -> d.date().toString();
            default -> "";
        };
    }

    @Override
    public boolean takeFocus() {
        if (!area.isFocused()) {
            area.requestFocus();
            area.end();
        }
        return true;
    }
}
