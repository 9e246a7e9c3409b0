package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.PartEdits;
import org.feltbok.questions.TextRole;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The rows of a matrix: what each is called in rules and files, and its text in each language. */
final class MatrixRows extends GridPane {
    MatrixRows(
            Editing editing,
            Question question,
            Function<Item, TextField> name,
            BiConsumer<String, String> takeOut) {
        setHgap(8);
        setVgap(4);
        getStyleClass().add("questions-grid");
        List<Node> heads = new ArrayList<>();
        heads.add(Labels.muted(editing.texts().get("questions.name")));
        getColumnConstraints().add(new ColumnConstraints(96, 96, 96));
        for (String language : editing.languages()) {
            heads.add(Labels.muted(editing.languageName(language)));
            ColumnConstraints wide = new ColumnConstraints(90, 200, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(wide);
        }
        heads.add(Labels.muted(editing.texts().get("questions.short")));
        heads.add(Labels.muted(editing.texts().get("questions.given")));
        getColumnConstraints()
                .addAll(
                        new ColumnConstraints(110, 110, 110),
                        new ColumnConstraints(56, 56, 56),
                        new ColumnConstraints(28, 28, 28));
        int row = 0;
        addRow(row++, heads.toArray(Node[]::new));
        for (Item item : question.items()) {
            addRow(row++, cells(editing, item, name, takeOut).toArray(Node[]::new));
        }
    }

    private static List<Node> cells(
            Editing editing,
            Item item,
            Function<Item, TextField> name,
            BiConsumer<String, String> takeOut) {
        String called = item.label().text().isBlank() ? item.name() : item.label().text();
        List<Node> cells = new ArrayList<>();
        cells.add(name.apply(item));
        for (String language : editing.languages()) {
            cells.add(editing.text(FormPart.ITEM, item.id(), TextRole.LABEL, called, language));
        }
        cells.add(editing.text(FormPart.ITEM, item.id(), TextRole.SHORT, called, ""));
        cells.add(editing.count(t -> t.answered().getOrDefault(item.id(), 0)));
        Button out =
                item.isRetired()
                        ? Icons.button(
                                "fth-rotate-ccw",
                                editing.texts().get("questions.ask_again"),
                                () ->
                                        editing.edit(
                                                PartEdits.retire(
                                                        FormPart.ITEM, item.id(), called, null)))
                        : Icons.button(
                                "fth-x",
                                editing.texts().get("questions.remove_row"),
                                () -> takeOut.accept(item.id(), called));
        out.setFocusTraversable(false);
        out.setId("questions-out-" + item.id());
        cells.add(out);
        if (item.isRetired()) {
            cells.forEach(c -> c.getStyleClass().add("questions-retired"));
        }
        return cells;
    }
}
