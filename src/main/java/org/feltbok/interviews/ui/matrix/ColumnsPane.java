package org.feltbok.interviews.ui.matrix;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** What the columns are: topics or codes, ticked. */
final class ColumnsPane extends BorderPane {
    private final MatrixModel model;
    private final Texts texts;
    private final PaneHeader head;
    private final Segments<ColumnKind> kinds = new Segments<>();
    private final SearchField find;
    private final ObservableList<Matrix.Column> shown = FXCollections.observableArrayList();
    private final ListView<Matrix.Column> list = new ListView<>(shown);

    /**
     * @param left where the focus goes at Esc
     */
    ColumnsPane(MatrixModel model, Runnable left) {
        this.model = model;
        texts = model.desk().texts();
        head = new PaneHeader(texts.get("framework.columns"));
        kinds.add(ColumnKind.TOPIC, texts.get("framework.topics"))
                .add(ColumnKind.CODE, texts.get("framework.codes"))
                .fill();
        kinds.button(ColumnKind.TOPIC).setId("framework-topics");
        kinds.button(ColumnKind.CODE).setId("framework-by-code");
        kinds.valueProperty().set(ColumnKind.TOPIC);
        kinds.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && now != model.kind()) {
                                model.kind(now);
                            }
                        });
        find = new SearchField(texts.get("framework.find"), "Ctrl+F");
        find.setId("framework-find");
        find.textProperty().addListener((o, old, now) -> fill());
        list.setId("framework-columns");
        list.setAccessibleText(texts.get("framework.columns"));
        list.getStyleClass().add("fb-matrix-columns");
        list.setCellFactory(l -> new ColumnCell());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.SPACE && !e.isShortcutDown()) {
                        KeyStrokes.take(e);
                        toggle(list.getSelectionModel().getSelectedItem());
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        left.run();
                    }
                });
        var above = new VBox(8, kinds, find);
        above.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        setTop(new VBox(head, above));
        setCenter(list);
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    private void toggle(Matrix.@Nullable Column column) {
        if (column != null) {
            model.show(column, !model.isShown(column));
        }
    }

    void refresh() {
        kinds.valueProperty().set(model.kind());
        head.detailProperty()
                .set(
                        texts.get(
                                "framework.of_columns",
                                model.matrix().columns().size(),
                                model.allColumns().size()));
        fill();
    }

    private void fill() {
        String typed = find.getText().strip().toLowerCase(Locale.ROOT);
        List<Matrix.Column> now =
                model.allColumns().stream()
                        .filter(
                                c ->
                                        (c.under() + " " + c.label())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(typed))
                        .toList();
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
        list.refresh();
    }

    private final class ColumnCell extends ListCell<Matrix.Column> {
        @Override
        protected void updateItem(Matrix.@Nullable Column column, boolean empty) {
            super.updateItem(column, empty);
            setText(null);
            setGraphic(empty || column == null ? null : row(column));
        }

        private HBox row(Matrix.Column column) {
            var tick = new CheckBox();
            tick.setFocusTraversable(false);
            tick.setSelected(model.isShown(column));
            tick.setAccessibleText(column.label());
            tick.setOnAction(e -> model.show(column, tick.isSelected()));
            Label name = Labels.of(column.label());
            name.setMinWidth(0);
            var words = new VBox(name);
            words.setAlignment(Pos.CENTER_LEFT);
            if (!column.under().isEmpty()) {
                Label under = Labels.muted(column.under());
                under.setMinWidth(0);
                words.getChildren().add(under);
            }
            var row = new HBox(8, tick, words);
            row.getStyleClass().add("fb-row");
            row.prefWidthProperty().bind(list.widthProperty().subtract(40));
            row.maxWidthProperty().bind(row.prefWidthProperty());
            return row;
        }
    }
}
