package org.feltbok.fieldwork.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.fieldwork.RepresentativeWords;
import org.feltbok.fieldwork.Representativeness;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The classes of one attribute: all beside those who answered, the difference in points. */
final class RepresentativeTable extends TableView<RepresentativeTable.Row> {
    private static final double NOTABLE = 5;

    private final Texts texts;
    private final RepresentativeWords words;
    private double most = 1;

    /**
     * A line as it is shown; of a number the means.
     *
     * @param codes of the classes, to join them; empty for means
     * @param bars shares as parts of the greatest; empty for means
     */
    record Row(
            List<String> codes,
            String name,
            String all,
            String ofAll,
            String answered,
            String ofAnswered,
            List<Double> bars,
            String difference,
            boolean isNotable) {}

    RepresentativeTable(Texts texts) {
        this.texts = texts;
        words = new RepresentativeWords(texts);
        setId("represents-table");
        setAccessibleText(texts.get("represents.table"));
        setColumnResizePolicy(new SteadyColumns());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(Labels.muted(texts.get("represents.choose")));
        FirstColumn.under(this);
        var name = column("fieldwork.book.class", 190, r -> new Label(r.name()));
        name.setMinWidth(120);
        name.setMaxWidth(400);
        getColumns().add(name);
        number("fieldwork.book.all", 64, r -> muted(r.all()));
        number("fieldwork.book.all_share", 84, r -> muted(r.ofAll()));
        number("fieldwork.book.answered", 84, r -> new Label(r.answered()));
        number("fieldwork.book.answered_share", 104, r -> new Label(r.ofAnswered()));
        getColumns().add(column("represents.bars", 150, this::bars));
        number("fieldwork.book.difference", 104, RepresentativeTable::difference);
        getColumns().forEach(c -> c.setSortable(false));
    }

    void show(Representativeness of) {
        List<Row> rows = new ArrayList<>();
        most =
                of.lines().stream()
                        .mapToDouble(l -> Math.max(l.ofAll(), l.ofAnswered().orElse(0.0)))
                        .max()
                        .orElse(1);
        of.mean().ifPresent(m -> rows.add(row(of, m)));
        of.lines().forEach(l -> rows.add(row(l)));
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
        }
    }

    private Row row(Representativeness.Line line) {
        return new Row(
                line.codes(),
                line.label().in(texts.language()),
                words.number(line.all(), 0),
                words.percent(line.ofAll()),
                words.number(line.answered(), 0),
                line.ofAnswered().map(words::percent).orElse("–"),
                List.of(line.ofAll() / most, line.ofAnswered().orElse(0.0) / most),
                line.difference().map(words::signed).orElse("–"),
                line.difference().filter(d -> Math.abs(d) >= NOTABLE).isPresent());
    }

    private Row row(Representativeness of, Representativeness.Means means) {
        int decimals = of.variable().decimals() + 1;
        Optional<Double> off = means.ofAnswered().map(m -> m - means.ofAll());
        return new Row(
                List.of(),
                texts.get("fieldwork.mean"),
                words.number(of.all(), 0),
                words.number(means.ofAll(), decimals),
                words.number(of.answered(), 0),
                means.ofAnswered().map(m -> words.number(m, decimals)).orElse("–"),
                List.of(),
                off.map(words::signed).orElse("–"),
                false);
    }

    private Node bars(Row row) {
        if (row.bars().isEmpty()) {
            return new Label();
        }
        var pair =
                new VBox(
                        1,
                        bar(row.bars().getFirst(), "fb-fill-muted"),
                        bar(row.bars().getLast(), "fb-fill-accent"));
        pair.setAlignment(javafx.geometry.Pos.CENTER);
        pair.setMinWidth(80);
        return pair;
    }

    private static Meter bar(double share, String style) {
        var bar = new Meter(6).part(share, style);
        bar.getStyleClass().add("fb-meter-bare");
        return bar;
    }

    private static Label difference(Row row) {
        var label = Labels.of(row.difference(), row.isNotable() ? "fb-strong" : "fb-muted-text");
        if (row.isNotable()) {
            label.getStyleClass().add("fb-warning");
        }
        return label;
    }

    private static Label muted(String text) {
        return Labels.of(text, "fb-muted-text");
    }

    private void number(String key, double width, Function<Row, Label> cell) {
        TableColumn<Row, Row> column =
                column(
                        key,
                        width,
                        r -> {
                            Label label = cell.apply(r);
                            label.setMaxWidth(Double.MAX_VALUE);
                            label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
                            return label;
                        });
        column.getStyleClass().add("fb-right");
        getColumns().add(column);
    }

    private TableColumn<Row, Row> column(String key, double width, Function<Row, Node> cell) {
        var column = new TableColumn<Row, Row>(texts.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        column.setMaxWidth(width * 1.5);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable Row item, boolean empty) {
                                super.updateItem(item, empty);
                                setGraphic(empty || item == null ? null : cell.apply(item));
                            }
                        });
        return column;
    }
}
