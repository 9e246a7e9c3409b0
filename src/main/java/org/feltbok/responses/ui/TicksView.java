package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;

/** Answers of which several may be ticked, as check boxes in columns, numbered downwards. */
final class TicksView implements FieldView {
    private static final double LETTER = 6.5;
    private static final double BOX = 56;
    private static final double RANK = 18;
    private static final double ROOM = 440;
    private final GridPane grid = new GridPane(12, 4);
    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<HBox> rows = new ArrayList<>();
    private final List<Label> ranks = new ArrayList<>();
    private final Wording wording;
    private final String unranked;
    private final List<Option> options;
    private final OptionKeys keys;

    TicksView(Item item, Wording wording, FieldActions actions) {
        this.wording = wording;
        unranked = wording.get("entry.unranked");
        options = item.choices();
        keys = new OptionKeys(item);
        int columns = columns(wording);
        int perColumn = (options.size() + columns - 1) / columns;
        for (int c = 0; c < columns; c++) {
            ColumnConstraints constraint = new ColumnConstraints();
            boolean last = c == columns - 1;
            constraint.setHgrow(last ? Priority.ALWAYS : Priority.NEVER);
            constraint.setMinWidth(last ? 0 : ColumnConstraints.CONSTRAIN_TO_PREF);
            grid.getColumnConstraints().add(constraint);
        }
        for (int i = 0; i < options.size(); i++) {
            HBox row = row(item, i, i / perColumn == columns - 1, wording, actions);
            rows.add(row);
            grid.add(row, i / perColumn, i % perColumn);
        }
        grid.getStyleClass().add("entry-ticks");
    }

    private int columns(Wording wording) {
        int columns = options.size() <= 3 ? 1 : options.size() <= 6 ? 2 : 3;
        while (columns > 1 && widthBeforeLast(columns, wording) > ROOM) {
            columns--;
        }
        return columns;
    }

    /** About how wide all columns but the last are; the labels of the last one may wrap. */
    private double widthBeforeLast(int columns, Wording wording) {
        int perColumn = (options.size() + columns - 1) / columns;
        double width = 0;
        for (int c = 0; c < columns - 1; c++) {
            width +=
                    BOX
                            + LETTER
                                    * options
                                            .subList(
                                                    c * perColumn,
                                                    Math.min(options.size(), (c + 1) * perColumn))
                                            .stream()
                                            .mapToInt(o -> wording.label(o).length())
                                            .max()
                                            .orElse(0);
        }
        return width;
    }

    private HBox row(Item item, int i, boolean wraps, Wording wording, FieldActions actions) {
        Option option = options.get(i);
        CheckBox box = new CheckBox();
        box.setFocusTraversable(false);
        box.setAccessibleText(keys.at(i) + " " + wording.of(option.label()));
        // the model decides what is ticked, so a click asks it instead of ticking
        box.setOnAction(e -> actions.choose(item, option.value()));
        boxes.add(box);
        Label key = Labels.of(keys.at(i), "entry-tick-key");
        Label label = new Label(wording.label(option));
        label.setMinWidth(wraps ? 0 : Label.USE_PREF_SIZE);
        label.setWrapText(wraps);
        HBox row = new HBox(8, item.type().isRanked() ? ranked(box) : box, key, label);
        row.getStyleClass().addAll("fb-row", "entry-tick");
        row.setOnMouseClicked(e -> actions.choose(item, option.value()));
        return row;
    }

    /** Which place it has is what is to be seen, so its number stands where the tick would. */
    private Node ranked(CheckBox box) {
        Label rank = Labels.of("", "fb-mono");
        rank.setMinWidth(RANK);
        ranks.add(rank);
        box.setVisible(false);
        return new StackPane(box, rank);
    }

    @Override
    public Node node() {
        return grid;
    }

    @Override
    public void show(Shown shown) {
        for (int i = 0; i < boxes.size(); i++) {
            int value = options.get(i).value();
            int rank = shown.answer() instanceof Answer.Ranks r ? r.rank(value) : 0;
            boolean ticked =
                    rank > 0
                            || shown.answer() instanceof Answer.Choices c
                                    && c.values().contains(value);
            if (!ranks.isEmpty()) {
                ranks.get(i).setText(rank == 0 ? "\u2013" : String.valueOf(rank));
                boxes.get(i)
                        .setAccessibleHelp(
                                rank == 0 ? unranked : wording.get("entry.ranked", rank));
            }
            boxes.get(i).setSelected(ticked);
            HBox row = rows.get(i);
            row.pseudoClassStateChanged(CHOSEN, ticked);
            // no longer offered, but shown where it was given before
            boolean shows = ticked || !options.get(i).isRetired();
            row.setVisible(shows);
            row.setManaged(shows);
            row.pseudoClassStateChanged(PRESET, shown.offers(options.get(i).value()));
            boolean waits = !shown.waiting().isEmpty() && keys.at(i).startsWith(shown.waiting());
            row.pseudoClassStateChanged(WAITING, waits);
        }
        grid.pseudoClassStateChanged(REFUSED, shown.refused());
    }
}
