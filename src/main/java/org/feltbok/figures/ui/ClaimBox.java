package org.feltbok.figures.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.feltbok.figures.ClaimChoices.Choice;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A field to write a measure or groups in, with those of the figure to choose from. */
final class ClaimBox {
    private static final int ROWS = 12;

    private final ComboBox<String> box = new ComboBox<>();
    private final Map<String, String> labels = new HashMap<>();

    ClaimBox(String id, String name) {
        box.setId(id);
        box.setEditable(true);
        box.setAccessibleText(name);
        box.setVisibleRowCount(ROWS);
        box.setCellFactory(list -> new Cell());
    }

    /** A choice in words, and as it is written. */
    private final class Cell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String written, boolean empty) {
            super.updateItem(written, empty);
            String label = written == null ? "" : labels.getOrDefault(written, "");
            setText(
                    written == null || empty
                            ? null
                            : label.isEmpty() ? written : label + "   " + written);
        }
    }

    ComboBox<String> box() {
        return box;
    }

    StringProperty text() {
        return box.getEditor().textProperty();
    }

    String get() {
        String typed = box.getEditor().getText();
        return typed == null ? "" : typed.strip();
    }

    void set(String written) {
        box.setValue(written);
        box.getEditor().setText(written);
    }

    /** What stands typed stays, and so does a list that is open. */
    void offer(List<Choice> choices) {
        List<String> written = choices.stream().map(Choice::written).distinct().toList();
        Map<String, String> called = new HashMap<>();
        choices.forEach(c -> called.putIfAbsent(c.written(), c.label()));
        if (box.isShowing() || written.equals(box.getItems()) && called.equals(labels)) {
            return;
        }
        labels.clear();
        labels.putAll(called);
        String typed = box.getEditor().getText();
        int caret = box.getEditor().getCaretPosition();
        box.getItems().setAll(written);
        box.getEditor().setText(typed);
        box.getEditor().positionCaret(caret);
    }
}
