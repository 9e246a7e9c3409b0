package org.feltbok.responses.ui.rehearse;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Every row and cell of the file with what comes of it; only what is seen is made. */
final class RehearsalTable extends TableView<PlannedRow> {
    private static final int FIXED = 3;
    private static final List<String> STATES =
            java.util.Arrays.stream(CellState.values())
                    .map(s -> "rehearse-" + s.name().toLowerCase(Locale.ROOT))
                    .toList();

    private final RehearsalWords words;
    private final javafx.collections.ObservableList<PlannedRow> all =
            FXCollections.observableArrayList();
    private final FilteredList<PlannedRow> filtered = new FilteredList<>(all);
    private Optional<ImportPlan> plan = Optional.empty();
    private List<Item> items = List.of();

    RehearsalTable(RehearsalWords words) {
        this.words = words;
        setId("rehearse-table");
        setAccessibleText(words.get("rehearse.table"));
        getStyleClass().add("rehearse-table");
        setFixedCellSize(28);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(Labels.muted(words.get("rehearse.table.none")));
        FirstColumn.under(this);
        text("rehearse.row", 72, r -> Integer.toString(r.number()));
        text("rehearse.case", 150, r -> r.of().isEmpty() ? r.key() : r.of());
        var state = new TableColumn<PlannedRow, PlannedRow>("");
        state.setPrefWidth(84);
        state.setSortable(false);
        state.setReorderable(false);
        state.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue()));
        state.setCellFactory(c -> new StateCell());
        getColumns().add(state);
        setItems(filtered);
    }

    private void text(String key, double width, Function<PlannedRow, String> of) {
        var column = new TableColumn<PlannedRow, String>(words.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(of.apply(r.getValue())));
        getColumns().add(column);
    }

    void show(Optional<ImportPlan> now, Optional<CellState> only) {
        plan = now;
        List<Item> shown = now.map(ImportPlan::shown).orElse(List.of());
        if (!shown.equals(items)) {
            items = shown;
            getColumns().remove(FIXED, getColumns().size());
            shown.forEach(i -> getColumns().add(column(i)));
        }
        all.setAll(now.map(ImportPlan::rows).orElse(List.of()));
        filter(only);
        refresh();
    }

    /** Only rows with such a cell; all where none is chosen. */
    void filter(Optional<CellState> only) {
        filtered.setPredicate(
                r ->
                        only.map(
                                        s ->
                                                r.has(s)
                                                        || s == CellState.REFUSED
                                                                && r.state() == State.REFUSED)
                                .orElse(true));
    }

    /** Goes to a cell; to the row where the fault is of no item. */
    void reveal(int row, Optional<Item> item) {
        for (int i = 0; i < filtered.size(); i++) {
            if (filtered.get(i).number() == row) {
                int at = item.map(items::indexOf).filter(x -> x >= 0).map(x -> x + FIXED).orElse(0);
                getSelectionModel().clearAndSelect(i, getColumns().get(at));
                scrollTo(Math.max(0, i - 4));
                scrollToColumnIndex(at);
                return;
            }
        }
    }

    private TableColumn<PlannedRow, PlannedRow> column(Item item) {
        var column = new TableColumn<PlannedRow, PlannedRow>(item.name());
        column.setPrefWidth(
                switch (item.type()) {
                    case TEXT -> 220;
                    case MULTIPLE -> 110;
                    default -> 72;
                });
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue()));
        column.setCellFactory(c -> new AnswerCell(item));
        return column;
    }

    private final class StateCell extends TableCell<PlannedRow, PlannedRow> {
        private final Pill pill = new Pill("", Pill.Kind.NEUTRAL);

        @Override
        protected void updateItem(PlannedRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            pill.show(
                    words.get("rehearse.row_state." + row.state().name().toLowerCase(Locale.ROOT)),
                    switch (row.state()) {
                        case NEW -> Pill.Kind.ACCENT;
                        case REFUSED -> Pill.Kind.DANGER;
                        case KNOWN, VOID, LEFT_OUT -> Pill.Kind.NEUTRAL;
                    });
            setGraphic(pill);
        }
    }

    private final class AnswerCell extends TableCell<PlannedRow, PlannedRow> {
        private final Item item;
        private final Tooltip tip = new Tooltip();

        AnswerCell(Item item) {
            this.item = item;
        }

        @Override
        protected void updateItem(PlannedRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll(STATES);
            setTooltip(null);
            if (empty || row == null || plan.isEmpty() || row.cells().length == 0) {
                setText(null);
                return;
            }
            ImportPlan.Cell cell = plan.get().cell(row, item);
            setText(words.cell(item, cell));
            getStyleClass().add(STATES.get(cell.state().ordinal()));
            tip.setText(words.state(cell.state()) + (getText().isEmpty() ? "" : ": " + getText()));
            setTooltip(tip);
            setAccessibleText(item.name() + " " + tip.getText());
        }
    }
}
