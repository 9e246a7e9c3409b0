package org.feltbok.dataset.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.feltbok.analysis.Category;
import org.feltbok.base.text.LocalText;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of classes that stand in an order: one field each, with what it is called by itself.
 */
final class PlacedLabels extends GridPane {
    private final RulePart part;
    private final List<TextField> fields = new ArrayList<>();

    PlacedLabels(RulePart part) {
        this.part = part;
        setHgap(12);
        setVgap(4);
    }

    /** Forgets what was typed. */
    void clear() {
        fields.clear();
        getChildren().clear();
    }

    /** Shows classes as they are called; those called by themselves have nothing typed. */
    void show(List<Category> before, List<LocalText> proposed) {
        clear();
        ask(proposed);
        part.quietly(
                () -> {
                    for (int i = 0; i < Math.min(before.size(), fields.size()); i++) {
                        String label = before.get(i).label().in(part.texts.language());
                        boolean isOwn = label.equals(proposed.get(i).in(part.texts.language()));
                        fields.get(i).setText(isOwn ? "" : label);
                    }
                });
    }

    /** Asks for as many names as are proposed; what is typed stays in its place. */
    void ask(List<LocalText> proposed) {
        boolean isOther = fields.size() != proposed.size();
        for (int i = 0; i < proposed.size(); i++) {
            if (i == fields.size()) {
                fields.add(part.field("variables-class-" + i, ""));
            }
            String said = proposed.get(i).in(part.texts.language());
            fields.get(i).setPromptText(said);
            fields.get(i).setAccessibleText(part.texts.get("variables.class", i + 1, said));
        }
        while (fields.size() > proposed.size()) {
            fields.removeLast();
        }
        if (isOther) {
            lay();
        }
    }

    /** Only where there are more or fewer, for what is written in must stay where it is. */
    private void lay() {
        getChildren().clear();
        for (int i = 0; i < fields.size(); i++) {
            TextField field = fields.get(i);
            Label number = Labels.muted(String.valueOf(i + 1));
            number.setLabelFor(field);
            GridPane.setHgrow(field, Priority.ALWAYS);
            field.setMaxWidth(320);
            addRow(i, number, field);
        }
        RulePart.column(fields);
    }

    List<String> typed() {
        return fields.stream().map(TextField::getText).toList();
    }
}
