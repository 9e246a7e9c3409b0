package org.feltbok.coding.ui.similar;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.words.Measured;
import org.feltbok.analysis.words.Measured.Score;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.help.MeasuredRows;
import org.feltbok.coding.help.MeasuredRows.Line;
import org.feltbok.coding.kit.Shares;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How right suggestions were on what is coded already, code by code. */
final class MeasuredPane extends BorderPane {
    private final SimilarModel model;
    private final Texts texts;
    private final Label told = Labels.muted("");
    private final ObservableList<Line> rows = FXCollections.observableArrayList();
    private final TableView<Line> table = new TableView<>(rows);

    MeasuredPane(SimilarModel model) {
        this.model = model;
        texts = model.desk().texts();
        table.setId("similar-measured");
        table.setAccessibleText(texts.get("similar.measured"));
        table.setColumnResizePolicy(new SteadyColumns());
        FirstColumn.under(table);
        // what is said above it is all there is to say
        table.setPlaceholder(Labels.muted(""));
        column("similar.code", 220, Line::name, null);
        count("similar.given", Score::given);
        count("similar.suggested", Score::suggested);
        count("similar.right", Score::right);
        column(
                "similar.precision",
                90,
                l -> Shares.of(texts, l.score().precision()),
                l -> l.score().precision().orElse(-1));
        column(
                "similar.recall",
                90,
                l -> Shares.of(texts, l.score().recall()),
                l -> l.score().recall().orElse(-1));
        told.setWrapText(true);
        var head = new VBox(told);
        head.getStyleClass().add("fb-pane-section");
        setTop(head);
        setCenter(table);
    }

    private void count(String key, Function<Score, Integer> of) {
        column(key, 90, l -> String.valueOf(of.apply(l.score())), l -> of.apply(l.score()));
    }

    private void column(
            String key,
            double width,
            Function<Line, String> text,
            @Nullable ToDoubleFunction<Line> order) {
        TableColumn<Line, Line> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(r -> new SimpleObjectProperty<>(r.getValue()));
        column.setCellFactory(c -> new TextCell(text, order != null));
        column.setComparator(
                order == null ? Comparator.comparing(text) : Comparator.comparingDouble(order));
        table.getColumns().add(column);
    }

    void focusTable() {
        table.requestFocus();
    }

    void refresh() {
        Measured measured = model.found().learned().measured();
        rows.setAll(new MeasuredRows(texts).of(measured, model.now().sheet()));
        table.sort();
        told.setText(
                measured.texts() == 0
                        ? texts.get("similar.measured.nothing")
                        : texts.get(
                                model.now().key("similar.measured.told"),
                                measured.texts(),
                                model.desk().who()));
    }

    private static final class TextCell extends TableCell<Line, Line> {
        private final Function<Line, String> text;

        TextCell(Function<Line, String> text, boolean number) {
            this.text = text;
            if (number) {
                getStyleClass().add("fb-right");
            }
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : text.apply(item));
        }
    }
}
