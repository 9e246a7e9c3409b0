package org.feltbok.responses.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Form;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;

import java.util.List;

/**
 * At a question: where something is asked, answered, closed or noted at its fields. Each has a sign
 * and a word of its own; what waits has the key that leads on.
 */
final class FieldMarks extends FlowPane {
    private final Question question;
    private final Wording wording;

    FieldMarks(Question question, Wording wording) {
        super(16, 4);
        this.question = question;
        this.wording = wording;
        getStyleClass().add("entry-marks");
        setVisible(false);
        setManaged(false);
    }

    void show(Form form, List<FieldNote> notes) {
        getChildren().clear();
        for (Item item : question.items()) {
            for (FieldNote note : notes) {
                if (note.itemId().equals(item.id()) && note.replyTo().isEmpty()) {
                    getChildren().add(mark(form, item, note));
                }
            }
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private HBox mark(Form form, Item item, FieldNote note) {
        String state =
                note.isNote()
                        ? wording.get("entry.mark.note")
                        : wording.get(
                                "entry.query.state."
                                        + note.state().orElse(FieldNote.State.OPEN).word());
        boolean several = question.items().size() > 1;
        Label words =
                new Label(
                        several ? wording.item(form, item) + ": " + state : state,
                        QueriesSection.icon(note));
        HBox mark = new HBox(6, words);
        mark.getStyleClass().add("fb-row");
        if (note.isWaiting()) {
            mark.getChildren().add(Icons.named(new KeyCap("Shift+F4"), wording.get("entry.query")));
        }
        return mark;
    }
}
