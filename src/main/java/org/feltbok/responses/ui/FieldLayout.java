package org.feltbok.responses.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.AnswerKind;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the fields of a question: buttons, ticks, a field to type in, or the rows of a matrix
 * under their heads.
 */
final class FieldLayout {
    private final List<FieldView> fields = new ArrayList<>();
    private final Optional<Node> node;

    FieldLayout(Question question, Wording wording, FieldActions actions) {
        if (question.items().isEmpty()) {
            node = Optional.empty();
        } else if (question.type().isMatrix()) {
            node = Optional.of(matrix(question, wording, actions));
        } else {
            Item item = question.items().getFirst();
            FieldView field =
                    switch (AnswerKind.of(item).field()) {
                        case BUTTONS -> new SingleView(item, wording, actions);
                        case TICKS -> new TicksView(item, wording, actions);
                        case LINE, AREA ->
                                new TypedView(item, wording.of(question.label()), wording, actions);
                    };
            fields.add(field);
            node = Optional.of(field.node());
        }
    }

    private Node matrix(Question question, Wording wording, FieldActions actions) {
        Item first = question.items().getFirst();
        MatrixColumns columns = new MatrixColumns(first.choices(), wording);
        OptionKeys keys = new OptionKeys(first);
        Label ends = Labels.muted(question.hint().isEmpty() ? columns.ends() : "");
        ends.setMaxWidth(Double.MAX_VALUE);
        ends.setWrapText(true);
        HBox.setHgrow(ends, Priority.ALWAYS);
        HBox head = new HBox(ends);
        head.getStyleClass().add("entry-matrix-head");
        for (int i = 0; i < first.choices().size(); i++) {
            Label label = Labels.of(columns.head(i, keys), "entry-head");
            label.setWrapText(true);
            label.setAlignment(Pos.BOTTOM_CENTER);
            label.setMinWidth(columns.width(i));
            label.setPrefWidth(columns.width(i));
            label.setMaxHeight(Double.MAX_VALUE);
            head.getChildren().add(label);
        }
        VBox matrix = new VBox(head);
        for (Item item : question.items()) {
            MatrixRow row = new MatrixRow(item, columns, wording, actions);
            fields.add(row);
            matrix.getChildren().add(row.node());
        }
        return matrix;
    }

    List<FieldView> fields() {
        return fields;
    }

    /** Empty for a mere text on the form. */
    Optional<Node> node() {
        return node;
    }
}
