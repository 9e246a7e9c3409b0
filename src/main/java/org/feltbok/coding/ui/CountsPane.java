package org.feltbok.coding.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodeCount;
import org.feltbok.coding.CodeCounts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.Set;

/** How many answers have each code, as it counts in figures. */
final class CountsPane extends BorderPane {
    private final CodingModel model;
    private final Texts texts;
    private final PaneHeader header;
    private final ObservableList<CodeCount> rows = FXCollections.observableArrayList();
    private final TableView<CodeCount> table = new TableView<>(rows);
    private final TableColumn<CodeCount, CodeCount> number;
    private final TableColumn<CodeCount, CodeCount> bars;
    private double largest = 1;

    CountsPane(CodingModel model) {
        this.model = model;
        texts = model.desk().texts();
        getStyleClass().add("fb-centre");
        header = new PaneHeader(texts.get("coding.counts"));
        table.setId("coding-counts");
        table.setColumnResizePolicy(new SteadyColumns());
        FirstColumn.under(table);
        table.setPlaceholder(Labels.muted(texts.get("coding.counts.none")));
        column("coding.code", 320, NameCell::new, (a, b) -> Integer.compare(place(a), place(b)));
        number =
                column(
                        "coding.answers",
                        90,
                        () -> new NumberCell(true),
                        (a, b) -> Integer.compare(a.texts(), b.texts()));
        column(
                "coding.share",
                90,
                () -> new NumberCell(false),
                (a, b) -> Double.compare(a.share(), b.share()));
        bars = column("coding.bar", 400, BarCell::new, Comparator.comparing(CodeCount::texts));
        bars.setSortable(false);
        setTop(header);
        setCenter(table);
    }

    private TableColumn<CodeCount, CodeCount> column(
            String key,
            double width,
            java.util.function.Supplier<TableCell<CodeCount, CodeCount>> cell,
            java.util.Comparator<CodeCount> order) {
        TableColumn<CodeCount, CodeCount> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(r -> new SimpleObjectProperty<>(r.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setComparator(order);
        table.getColumns().add(column);
        return column;
    }

    /** Its place in the codebook as it is shown. */
    private int place(CodeCount count) {
        return model.read().tree().all().indexOf(count.code());
    }

    void refresh(Set<Part> parts) {
        if (!parts.contains(Part.CODES)) {
            return;
        }
        number.setText(texts.get(model.read().key("coding.answers")));
        bars.setText(texts.get(model.read().key("coding.bar")));
        CodeCounts counts = model.read().counted();
        String who =
                model.read()
                        .coder(model.read().countingCoder())
                        .map(Coder::name)
                        .orElse(model.desk().who());
        header.detail(
                texts.get(
                        model.read()
                                .key(
                                        model.read().isBlind()
                                                ? "coding.counts.blind"
                                                : "coding.counts.detail"),
                        who,
                        counts.coded(),
                        counts.base()));
        largest =
                counts.all().stream()
                        .filter(c -> !c.code().folder())
                        .mapToDouble(CodeCount::texts)
                        .max()
                        .orElse(1);
        rows.setAll(counts.all());
        table.sort();
    }

    private final class NameCell extends TableCell<CodeCount, CodeCount> {
        @Override
        protected void updateItem(@Nullable CodeCount item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            boolean folder = item.code().folder();
            var row =
                    new HBox(
                            8,
                            Labels.of(
                                    CodeLook.name(item.code(), model.read().tree(), texts),
                                    folder ? "fb-strong" : "fb-plain"));
            row.getStyleClass().add("fb-row");
            if (!folder) {
                row.getChildren().addFirst(CodeChip.mark(CodeLook.colour(item.code())));
                row.setPadding(new javafx.geometry.Insets(0, 0, 0, 16));
            }
            setGraphic(row);
        }
    }

    private final class NumberCell extends TableCell<CodeCount, CodeCount> {
        private final boolean number;

        NumberCell(boolean number) {
            this.number = number;
            getStyleClass().add("fb-right");
        }

        @Override
        protected void updateItem(@Nullable CodeCount item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
            } else if (number) {
                setText(String.valueOf(item.texts()));
            } else {
                NumberFormat percent = NumberFormat.getPercentInstance(texts.locale());
                setText(
                        Double.isNaN(item.share())
                                ? "–"
                                : percent.format(Decimals.round(item.share(), 2)));
            }
        }
    }

    private final class BarCell extends TableCell<CodeCount, CodeCount> {
        private final Region bar = new Region();

        @Override
        protected void updateItem(@Nullable CodeCount item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.code().folder()) {
                setGraphic(null);
            } else {
                setGraphic(bar);
                bar.getStyleClass().setAll("fb-count-bar");
                CodeLook.colour(item.code()).paint(bar, "fb-mark-");
                double width =
                        Math.max(0, getTableColumn().getWidth() - 24)
                                * item.texts()
                                / Math.max(1, largest);
                bar.setMinSize(width, 12);
                bar.setMaxSize(width, 12);
            }
        }
    }
}
