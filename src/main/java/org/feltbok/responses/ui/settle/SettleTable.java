package org.feltbok.responses.ui.settle;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.feltbok.responses.Form;
import org.feltbok.responses.twice.FieldDifference;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The differences as rows: what each keyed, and how it was settled. */
final class SettleTable extends TableView<FieldDifference> {
    private static final double ROW = 30;
    private final SettleWords words;
    private boolean showing;

    SettleTable(Form form, SettleWords words, Consumer<FieldDifference> chosen) {
        this.words = words;
        setId("settle-list");
        getStyleClass().addAll("fb-data", "settle-list");
        setFixedCellSize(ROW);
        setAccessibleText(words.get("settle.list"));
        setColumnResizePolicy(new SteadyColumns());
        column("settle.column.respondent", 120, (c, d) -> c.setText(d.pair().title()));
        FirstColumn.under(this);
        column("settle.column.field", 170, (c, d) -> c.setText(words.field(form, d.item())));
        column(
                "settle.column.first",
                180,
                (c, d) -> keyed(c, d, d.first(), d.pair().first().response().enteredBy()));
        column(
                "settle.column.second",
                180,
                (c, d) -> keyed(c, d, d.second(), d.pair().second().response().enteredBy()));
        column("settle.column.settled", 140, this::settled);
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                chosen.accept(now);
                            }
                        });
    }

    private void column(
            String key, double width, BiConsumer<TableCell<?, ?>, FieldDifference> fill) {
        TableColumn<FieldDifference, FieldDifference> column = new TableColumn<>(words.get(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(c -> new Filled(fill));
        getColumns().add(column);
    }

    private static final class Filled extends TableCell<FieldDifference, FieldDifference> {
        private final BiConsumer<TableCell<?, ?>, FieldDifference> fill;

        private Filled(BiConsumer<TableCell<?, ?>, FieldDifference> fill) {
            this.fill = fill;
        }

        @Override
        protected void updateItem(@Nullable FieldDifference d, boolean empty) {
            super.updateItem(d, empty);
            setText(null);
            setGraphic(null);
            getStyleClass().removeAll("settle-counts", "fb-muted-text");
            if (d != null && !empty) {
                fill.accept(this, d);
            }
        }
    }

    private void keyed(TableCell<?, ?> cell, FieldDifference d, String text, String who) {
        cell.setText(words.cell(d.item(), text).replace('\n', ' '));
        if (!who.isEmpty()) {
            Label avatar = new Avatar(who);
            cell.setGraphic(avatar);
        }
    }

    private void settled(TableCell<?, ?> cell, FieldDifference d) {
        Function<String, String> get = words::get;
        switch (d.state()) {
            case TO_SETTLE -> cell.setText(get.apply("settle.state.to_settle"));
            case LATER -> cell.setText(get.apply("settle.state.later"));
            case SETTLED -> cell.setText(SettleCard.shown(words, d).replace('\n', ' '));
        }
        cell.getStyleClass().add(d.isSettled() ? "settle-counts" : "fb-muted-text");
    }

    void show(List<FieldDifference> rows, Optional<FieldDifference> current, String none) {
        showing = true;
        setPlaceholder(Labels.muted(none));
        showRows(rows);
        current.ifPresentOrElse(
                c -> {
                    int at = rows.indexOf(c);
                    getSelectionModel().clearAndSelect(at);
                    getFocusModel().focus(at);
                    reveal(at);
                },
                () -> getSelectionModel().clearSelection());
        showing = false;
    }

    /** Rows that stay where they are are not drawn anew. */
    private void showRows(List<FieldDifference> rows) {
        List<FieldDifference> before = getItems();
        int both = Math.min(before.size(), rows.size());
        int from = 0;
        while (from < both && before.get(from) == rows.get(from)) {
            from++;
        }
        int last = 0;
        while (last < both - from
                && before.get(before.size() - 1 - last) == rows.get(rows.size() - 1 - last)) {
            last++;
        }
        before.subList(from, before.size() - last).clear();
        before.addAll(from, rows.subList(from, rows.size() - last));
    }

    private void reveal(int at) {
        if (at >= 0) {
            scrollTo(Math.max(0, at - 2));
        }
    }
}
