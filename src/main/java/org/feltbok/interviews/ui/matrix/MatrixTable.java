package org.feltbok.interviews.ui.matrix;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Rows and columns; the cell at hand is the one selected. */
final class MatrixTable extends TableView<Matrix.Row> {
    private static final double TEXT = 58;
    private static final double FIRST = 150;
    private static final double FIRST_ROOM = FIRST + 18;
    private static final double LEAST = 144;
    private static final double MOST = 260;

    private final MatrixModel model;
    private final Texts texts;
    private List<Matrix.Column> columns = List.of();
    private boolean filling;

    /**
     * @param edit begins to write in the cell at hand
     */
    MatrixTable(MatrixModel model, Runnable edit) {
        this.model = model;
        texts = model.desk().texts();
        setId("framework-table");
        setAccessibleText(texts.get("framework.title"));
        getStyleClass().addAll("fb-data", "fb-matrix");
        setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(Labels.muted(""));
        getFocusModel().focusedCellProperty().addListener((o, old, now) -> moved());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        edit.run();
                    }
                });
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER) {
            KeyStrokes.take(e);
            model.next();
        }
    }

    private void moved() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (filling || at == null || at.getRow() < 0 || at.getRow() >= getItems().size()) {
            return;
        }
        int column = Math.max(1, at.getColumn()) - 1;
        if (column < columns.size()) {
            model.go(getItems().get(at.getRow()), columns.get(column));
        }
    }

    void refreshAll() {
        filling = true;
        if (!columns.equals(model.matrix().columns())) {
            columns = model.matrix().columns();
            List<TableColumn<Matrix.Row, ?>> made = new ArrayList<>();
            made.add(heads());
            columns.forEach(c -> made.add(column(c)));
            getColumns().setAll(made);
        }
        getItems().setAll(model.matrix().rows());
        filling = false;
        atHand();
    }

    /** Selects the cell at hand. */
    void atHand() {
        int row = model.row().map(getItems()::indexOf).orElse(-1);
        int column = model.column().map(columns::indexOf).orElse(-1);
        if (row < 0 || column < 0 || column + 1 >= getColumns().size()) {
            return;
        }
        filling = true;
        TableColumn<Matrix.Row, ?> of = getColumns().get(column + 1);
        if (!getSelectionModel().isSelected(row, of)) {
            getSelectionModel().clearAndSelect(row, of);
            scrollTo(Math.max(0, row - 1));
            scrollToColumn(of);
        }
        getFocusModel().focus(row, of);
        filling = false;
    }

    private TableColumn<Matrix.Row, Matrix.Row> heads() {
        var column = new TableColumn<Matrix.Row, Matrix.Row>(texts.get("framework.row"));
        column.setPrefWidth(FIRST);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue()));
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Matrix.@Nullable Row row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(null);
                                setGraphic(empty || row == null ? null : head(row));
                            }
                        });
        return column;
    }

    private VBox head(Matrix.Row row) {
        Label name = Labels.strong(row.label());
        name.setWrapText(true);
        Label about = Labels.muted(texts.get("framework.interviews", row.interviews()));
        var box = new VBox(2, name, about);
        if (!row.group().isEmpty()) {
            Label group = Labels.muted(row.group());
            group.setWrapText(true);
            box.getChildren().add(group);
        }
        return box;
    }

    private TableColumn<Matrix.Row, Matrix.Cell> column(Matrix.Column of) {
        var column = new TableColumn<Matrix.Row, Matrix.Cell>(of.label());
        column.setPrefWidth(
                Math.clamp(Math.floor((getWidth() - FIRST_ROOM) / columns.size()), LEAST, MOST));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                r -> new ReadOnlyObjectWrapper<>(model.matrix().at(r.getValue(), of)));
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Matrix.@Nullable Cell cell, boolean empty) {
                                super.updateItem(cell, empty);
                                setText(null);
                                setGraphic(empty || cell == null ? null : inside(cell));
                            }
                        });
        return column;
    }

    private VBox inside(Matrix.Cell cell) {
        boolean written = cell.summary().isPresent();
        String shown =
                written
                        ? model.told(cell.text())
                        : !cell.asked()
                                ? texts.get("framework.not_asked")
                                : cell.quotes() > 0 && cell.ref().isToWrite()
                                        ? texts.get("framework.not_written")
                                        : "";
        Label text = written ? Labels.of(shown) : Labels.muted(shown);
        text.setWrapText(true);
        text.setMinHeight(0);
        text.setPrefHeight(TEXT);
        text.setMaxHeight(TEXT);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setAlignment(Pos.TOP_LEFT);
        var foot = new HBox(4, Labels.spacer());
        foot.getStyleClass().add("fb-row");
        if (cell.lost() > 0) {
            Label lost = Labels.of(String.valueOf(cell.lost()), "fb-warning");
            lost.setGraphic(Icons.of("fth-alert-triangle", "warning"));
            lost.setAccessibleText(texts.get("framework.lost", cell.lost()));
            foot.getChildren().add(lost);
        }
        if (cell.asked()) {
            Label count = Labels.muted(String.valueOf(cell.quotes()));
            count.setGraphic(Icons.of("fth-message-square", "muted"));
            count.setAccessibleText(texts.get("framework.quotes", cell.quotes()));
            foot.getChildren().add(count);
        }
        VBox.setVgrow(text, Priority.ALWAYS);
        return new VBox(2, text, foot);
    }
}
