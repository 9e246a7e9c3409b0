package org.feltbok.responses.ui.rehearse;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.responses.files.CellCorrection;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.MatchedColumn;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.tabular.Header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was chosen for the file and put right in it, each line taken back by itself. */
final class PutRightPane extends VBox {
    private static final int SHOWN = 40;
    private final RehearsalModel model;
    private final RehearsalWords words;
    private final VBox lines = new VBox(4);

    PutRightPane(RehearsalModel model, RehearsalWords words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("rehearse-put-right");
        getStyleClass().add("fb-pane-section");
        var head =
                new HBox(
                        8,
                        Labels.of(words.get("rehearse.done_here"), "fb-section"),
                        Labels.spacer(),
                        Labels.muted(words.get("rehearse.take_back_keys")));
        head.getStyleClass().add("fb-row");
        getChildren().addAll(head, lines);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.plan().subscribe((was, is) -> is.ifPresent(this::show));
        model.forgotten().subscribe((was, is) -> setVisible(false));
        model.unread().subscribe((was, is) -> setVisible(is.isEmpty() && isVisible()));
    }

    private void show(ImportPlan plan) {
        ImportChoices begun = model.begun();
        ImportChoices now = model.choices();
        List<Node> all = new ArrayList<>();
        now.targets().entrySet().stream()
                .filter(e -> !e.getValue().equals(begun.targets().get(e.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> column(plan, e.getKey(), e.getValue()).ifPresent(all::add));
        now.corrections().entrySet().stream()
                .filter(e -> !e.getValue().equals(begun.corrections().get(e.getKey())))
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<ImportChoices.Spot, CellCorrection> e) ->
                                                e.getKey().column())
                                .thenComparing(e -> e.getKey().text()))
                .forEach(e -> correction(plan, e.getKey(), e.getValue()).ifPresent(all::add));
        Set<Integer> rows = new TreeSet<>(now.leftOut());
        rows.removeAll(begun.leftOut());
        for (int row : rows) {
            all.add(
                    line(
                            words.get("rehearse.done.row", row),
                            () -> model.choose(model.choices().putBack(List.of(row)))));
        }
        lines.getChildren().setAll(all.subList(0, Math.min(SHOWN, all.size())));
        if (all.size() > SHOWN) {
            lines.getChildren()
                    .add(Labels.muted(words.get("rehearse.more_done", all.size() - SHOWN)));
        }
        setVisible(!all.isEmpty());
    }

    private Optional<Node> column(ImportPlan plan, int position, ColumnTarget target) {
        return head(plan, position)
                .map(
                        head ->
                                line(
                                        words.get(
                                                "rehearse.done.column",
                                                head,
                                                words.target(plan.form(), target)),
                                        () -> model.choose(untargeted(position))));
    }

    /** As it was before anybody chose here: what was remembered of the column holds again. */
    private ImportChoices untargeted(int position) {
        ColumnTarget before = model.begun().targets().get(position);
        ImportChoices now = model.choices().untarget(position);
        return before == null ? now : now.target(position, before);
    }

    private Optional<Node> correction(
            ImportPlan plan, ImportChoices.Spot spot, CellCorrection correction) {
        String text =
                spot.text().isEmpty()
                        ? words.get("rehearse.done.any_other")
                        : words.get("rehearse.done.text", spot.text());
        String read =
                switch (correction.kind()) {
                    case LEAVE_OUT -> words.get("rehearse.done.left_out");
                    case OTHER -> words.get("rehearse.done.other");
                    case READ_AS -> words.get("rehearse.done.text", correction.text());
                };
        return head(plan, spot.column())
                .map(
                        head ->
                                line(
                                        words.get("rehearse.done.correction", head, text, read),
                                        () ->
                                                model.choose(
                                                        model.choices()
                                                                .correct(
                                                                        spot,
                                                                        model.begun()
                                                                                .corrections()
                                                                                .get(spot)))));
    }

    /** Of a column of the file; empty for what is of none. */
    private static Optional<String> head(ImportPlan plan, int position) {
        if (position < 0 || position >= plan.columns().size()) {
            return Optional.empty();
        }
        MatchedColumn column = plan.columns().get(position);
        return Optional.of(column.head().isEmpty() ? Header.letters(position) : column.head());
    }

    private Node line(String text, Runnable takeBack) {
        var what = new Label(text);
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button back = Buttons.small(words.get("rehearse.take_back"), null, takeBack);
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setAccessibleText(words.get("rehearse.take_back.what", text));
        back.getStyleClass().add("rehearse-take-back");
        var row = new HBox(8, Icons.of("fth-check", "success"), what, back);
        row.getStyleClass().add("fb-row");
        return row;
    }
}
