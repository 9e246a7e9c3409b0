package org.feltbok.responses.ui.rehearse;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.MatchedColumn;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Pill;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the file and what each holds; those that nobody has settled come first. */
final class ImportColumns extends VBox {
    private final RehearsalModel model;
    private final RehearsalWords words;
    private final ListView<MatchedColumn> list = new ListView<>();
    private final PaneHeader head;
    private final Pill open = new Pill("", Pill.Kind.WARNING);
    private List<ColumnTarget> targets = List.of();
    private Optional<Form> of = Optional.empty();

    ImportColumns(RehearsalModel model, RehearsalWords words) {
        this.model = model;
        this.words = words;
        head = new PaneHeader(words.get("rehearse.columns")).dense();
        var rest = Buttons.small(words.get("rehearse.leave_rest"), null, model::leaveOutRest);
        rest.setId("rehearse-leave-rest");
        var openRow = new HBox(8, open, Labels.spacer(), rest);
        openRow.getStyleClass().addAll("fb-row", "fb-pane-section");
        openRow.managedProperty().bind(openRow.visibleProperty());
        openRow.setVisible(false);
        list.setId("rehearse-columns");
        list.setAccessibleText(words.get("rehearse.columns"));
        list.setFixedCellSize(36);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setCellFactory(l -> new ColumnCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        var keep = new CheckBox(words.get("rehearse.remember"));
        keep.setId("rehearse-remember");
        keep.setWrapText(true);
        keep.selectedProperty().bindBidirectional(model.remembers());
        var foot = new HBox(keep);
        foot.getStyleClass().add("fb-pane-foot");
        getChildren().addAll(head, openRow, list, foot);
        VBox.setVgrow(this, Priority.ALWAYS);
        model.plan()
                .subscribe(
                        (was, is) ->
                                is.ifPresent(
                                        p -> {
                                            show(p);
                                            openRow.setVisible(!p.unsettled().isEmpty());
                                        }));
    }

    private void show(ImportPlan plan) {
        if (!of.equals(Optional.of(plan.form()))) {
            of = Optional.of(plan.form());
            targets = targets(plan.form());
        }
        int unsettled = plan.unsettled().size();
        open.show(words.get("rehearse.to_settle", unsettled), Pill.Kind.WARNING);
        int guessed = plan.guessed().size();
        String matched = words.get("rehearse.matched", plan.columns().size() - unsettled);
        head.detail(
                guessed == 0 ? matched : matched + ", " + words.get("rehearse.guessed", guessed));
        List<MatchedColumn> sorted = new ArrayList<>(plan.columns());
        sorted.sort(
                Comparator.comparing(MatchedColumn::isSettled)
                        .thenComparing(MatchedColumn::position));
        // one that was settled by hand stays where the hand is
        List<Integer> order = list.getItems().stream().map(MatchedColumn::position).toList();
        if (order.size() == sorted.size()
                && list.getItems().stream()
                        .map(MatchedColumn::head)
                        .toList()
                        .equals(order.stream().map(i -> plan.columns().get(i).head()).toList())) {
            sorted = order.stream().map(plan.columns()::get).toList();
        }
        int marked = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(sorted);
        if (marked >= 0 && marked < sorted.size()) {
            list.getSelectionModel().clearAndSelect(marked);
            list.getFocusModel().focus(marked);
        }
    }

    private static List<ColumnTarget> targets(Form form) {
        List<ColumnTarget> all = new ArrayList<>(List.of(ColumnTarget.LEFT_OUT));
        if (form.questionnaire().isRoster()) {
            ColumnTarget.of("_parent", form).ifPresent(all::add);
        }
        for (String about :
                List.of(
                        "_response",
                        "_case",
                        "_status",
                        "_mode",
                        "_pass",
                        "_entered_by",
                        "_entered_at",
                        "_note")) {
            ColumnTarget.of(about, form).ifPresent(all::add);
        }
        for (Item item : form.items()) {
            ColumnTarget.of(item.name(), form).ifPresent(all::add);
            item.ticks()
                    .forEach(
                            t ->
                                    ColumnTarget.of(item.name() + "/" + t.option().code(), form)
                                            .ifPresent(all::add));
            for (int i = 1; i <= item.ticks().size() && item.type().isRanked(); i++) {
                ColumnTarget.of(item.name() + "/#" + i, form).ifPresent(all::add);
            }
        }
        return all;
    }

    /** The first column that is to be settled has the keyboard; else the list has. */
    void focus() {
        list.requestFocus();
        list.getItems().stream()
                .filter(c -> !c.isSettled())
                .findFirst()
                .or(() -> list.getItems().stream().findFirst())
                .ifPresent(c -> select(c.position()));
    }

    /** What a column holds was chosen: the next that is to be settled is marked. */
    private void chosen(@Nullable MatchedColumn column, ColumnTarget target) {
        if (column == null) {
            return;
        }
        model.target(column.position(), target);
        list.requestFocus();
        select(
                list.getItems().stream()
                        .filter(c -> !c.isSettled() && c.position() != column.position())
                        .findFirst()
                        .orElse(column)
                        .position());
    }

    /** The column has the keyboard; Enter opens what it may hold. */
    void focus(int position) {
        list.requestFocus();
        select(position);
    }

    private void select(int position) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).position() == position) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                list.scrollTo(Math.max(0, i - 2));
            }
        }
    }

    /** On the list itself Enter opens the box of the line, and a letter looks in it. */
    private void key(KeyEvent e) {
        boolean opens =
                e.getCode() == KeyCode.ENTER
                        || e.getCode() == KeyCode.SPACE
                        || e.getCode() == KeyCode.F2;
        if (!list.isFocused() || !opens || e.isShortcutDown()) {
            return;
        }
        KeyStrokes.take(e);
        MatchedColumn now = list.getSelectionModel().getSelectedItem();
        for (Node node : list.lookupAll(".list-cell")) {
            if (node instanceof ColumnCell cell && now != null && now.equals(cell.getItem())) {
                cell.box.requestFocus();
                cell.box.show();
            }
        }
    }

    private static Node mark(MatchedColumn column) {
        return column.isGuessed()
                ? Icons.of("fth-eye", "warning")
                : column.isSettled()
                        ? Icons.of("fth-check", "success")
                        : Icons.of("fth-help-circle", "warning");
    }

    private final class ColumnCell extends ListCell<MatchedColumn> {
        private final Label name = Labels.mono("");
        private final PickBox<ColumnTarget> box =
                new PickBox<>(
                        t -> of.map(f -> words.target(f, t)).orElse(""), t -> chosen(getItem(), t));
        private final HBox row = new HBox(8, name, Icons.of("fth-arrow-right", "muted"), box);
        private final HBox mark = new HBox();

        ColumnCell() {
            // rows of one question differ at their ends
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setPrefWidth(70);
            name.setMinWidth(60);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            box.setPrefWidth(112);
            box.setMinWidth(112);
            box.setVisibleRowCount(14);
            mark.setAlignment(Pos.CENTER);
            mark.setMinWidth(18);
            row.getChildren().add(mark);
            row.getStyleClass().add("fb-row");
            box.getStyleClass().add("rehearse-target");
        }

        @Override
        protected void updateItem(MatchedColumn column, boolean empty) {
            super.updateItem(column, empty);
            setText(null);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            name.setText(Labels.oneLine(column.head()));
            String how = words.get("rehearse.how." + column.how().name().toLowerCase(Locale.ROOT));
            name.setTooltip(
                    new Tooltip(
                            String.join(
                                    "\n",
                                    List.of(
                                            column.head(),
                                            column.label(),
                                            words.get("rehearse.example", column.example()),
                                            how))));
            box.show(targets, column.target());
            box.setAccessibleText(words.get("rehearse.column_holds", column.head()) + ": " + how);
            mark.getChildren().setAll(mark(column));
            setGraphic(row);
        }
    }
}
