package org.feltbok.responses.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a matrix: its text, and a circle (a box where several may be ticked) for each answer.
 */
final class MatrixRow implements FieldView {
    private final HBox row = new HBox();
    private final Label why = Labels.of("", "entry-why");
    private final List<Label> dots = new ArrayList<>();
    private final List<Option> options;
    private final OptionKeys keys;
    private final Wording wording;

    MatrixRow(Item item, MatrixColumns columns, Wording wording, FieldActions actions) {
        this.wording = wording;
        options = item.choices();
        keys = new OptionKeys(item);
        Label label = Labels.of(wording.of(item.label()), "entry-row-label");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        why.setMinWidth(Label.USE_PREF_SIZE);
        row.getStyleClass().add("entry-matrix-row");
        row.getChildren().addAll(label, why);
        row.setOnMouseClicked(e -> actions.goTo(item));
        for (int i = 0; i < options.size(); i++) {
            row.getChildren().add(cell(item, i, columns, actions));
        }
    }

    private StackPane cell(Item item, int i, MatrixColumns columns, FieldActions actions) {
        Option option = options.get(i);
        boolean several = item.type().isSeveral();
        Label dot = Labels.of(keys.at(i), several ? "entry-square" : "entry-dot");
        dot.setAlignment(Pos.CENTER);
        dot.setAccessibleRole(several ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON);
        dot.setAccessibleText(keys.at(i) + " " + wording.of(option.label()));
        dots.add(dot);
        StackPane cell = new StackPane(dot);
        cell.setMinWidth(columns.width(i));
        cell.setPrefWidth(columns.width(i));
        cell.getStyleClass().add(columns.isApart(i) ? "entry-cell-apart" : "entry-cell");
        cell.setOnMouseClicked(
                e -> {
                    actions.choose(item, option.value());
                    e.consume();
                });
        return cell;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Shown shown) {
        row.pseudoClassStateChanged(CURRENT, shown.current());
        row.pseudoClassStateChanged(NOT_ASKED, !shown.asked());
        row.pseudoClassStateChanged(REFUSED, shown.refused());
        for (int i = 0; i < dots.size(); i++) {
            int value = options.get(i).value();
            boolean chosen =
                    switch (shown.answer()) {
                        case Answer.Choice c -> c.value() == value;
                        case Answer.Choices c -> c.values().contains(value);
                        default -> false;
                    };
            dots.get(i).pseudoClassStateChanged(CHOSEN, chosen);
            // no longer offered, but shown where it was given before
            boolean shows = chosen || !options.get(i).isRetired();
            dots.get(i).getParent().setVisible(shows);
            dots.get(i).pseudoClassStateChanged(PRESET, shown.offers(value));
            boolean waits = !shown.waiting().isEmpty() && keys.at(i).startsWith(shown.waiting());
            dots.get(i).pseudoClassStateChanged(WAITING, waits);
        }
        String words =
                shown.answer() instanceof Answer.Missing m
                                && shown.answer().isRecorded()
                                && shown.asked()
                        ? wording.missing(m.kind())
                        : "";
        why.setText(words);
        why.setVisible(!words.isEmpty());
        why.setManaged(!words.isEmpty());
    }
}
