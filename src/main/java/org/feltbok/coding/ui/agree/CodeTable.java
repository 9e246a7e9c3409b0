package org.feltbok.coding.ui.agree;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.agreement.AgreementWords;
import org.feltbok.coding.agreement.Comparison.OfCode;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How far two coders agree about each code. */
final class CodeTable extends BorderPane {
    /** Room at the sides of a cell. */
    private static final double AROUND = 16;

    /** Where the axis of intervals begins if nothing lies below. */
    private static final double USUAL = 0.3;

    private final AgreementModel model;
    private final Texts texts;
    private final AgreementWords words;
    private final PaneHeader header;
    private final ObservableList<OfCode> rows = FXCollections.observableArrayList();
    private final TableView<OfCode> table = new TableView<>(rows);
    private final TableColumn<OfCode, OfCode> one;
    private final TableColumn<OfCode, OfCode> other;
    private final IntervalAxis axis;
    private double from;

    CodeTable(AgreementModel model) {
        this.model = model;
        texts = model.desk().texts();
        words = new AgreementWords(texts);
        header = new PaneHeader(texts.get("agreement.per_code")).dense();
        axis = new IntervalAxis(texts);
        table.setId("agreement-codes");
        table.setAccessibleText(texts.get("agreement.per_code"));
        table.setColumnResizePolicy(new SteadyColumns());
        FirstColumn.under(table);
        table.setPlaceholder(Labels.muted(texts.get("agreement.no_codes")));
        var name = column(texts.get("agreement.code"), 152, this::name, c -> 0);
        name.setCellFactory(c -> new NameCell());
        name.setComparator(Comparator.comparing(this::name));
        column(texts.get("agreement.both"), 62, c -> String.valueOf(c.both()), OfCode::both);
        one = column("", 74, c -> String.valueOf(c.one()), OfCode::one);
        other = column("", 74, c -> String.valueOf(c.other()), OfCode::other);
        column(
                texts.get("agreement.given"),
                54,
                c ->
                        c.agreement().prevalence().isPresent()
                                ? texts.get(
                                        "agreement.percent",
                                        String.valueOf(
                                                Math.round(
                                                        c.agreement().prevalence().getAsDouble())))
                                : "",
                c -> c.agreement().prevalence().orElse(-1));
        column(
                texts.get("agreement.agreed"),
                68,
                c -> words.percent(c.agreement().percent()),
                c -> c.agreement().percent().orElse(-1));
        column(
                texts.get("agreement.kappa"),
                58,
                c -> words.number(c.agreement().kappa()),
                c -> c.agreement().kappa().orElse(9));
        column(
                texts.get("agreement.alpha"),
                58,
                c -> words.number(c.agreement().alpha()),
                c -> c.agreement().alpha().orElse(9));
        column(
                texts.get("agreement.words"),
                84,
                c -> words.number(c.signs().alpha()),
                c -> c.signs().alpha().orElse(9));
        var strip =
                column(
                        "",
                        92,
                        this::interval,
                        c -> c.agreement().alpha().interval().map(i -> i.low()).orElse(9.0));
        strip.setCellFactory(c -> new StripCell());
        axis.setAccessibleText(texts.get("agreement.interval"));
        axis.prefWidthProperty().bind(strip.widthProperty().subtract(AROUND));
        strip.setGraphic(axis);
        var reading =
                column(
                        texts.get("agreement.reading"),
                        84,
                        c -> words.reading(c.agreement()),
                        c -> c.agreement().alpha().orElse(9));
        reading.setCellFactory(
                c ->
                        new TextCell(
                                x -> words.shortReading(x.agreement()),
                                x -> words.reading(x.agreement()),
                                false));
        setTop(header);
        setCenter(table);
        setMinHeight(120);
    }

    private String name(OfCode c) {
        return CodeLook.name(c.code(), model.now().sheet().tree(), texts);
    }

    private TableColumn<OfCode, OfCode> column(
            String title,
            double width,
            Function<OfCode, String> text,
            ToDoubleFunction<OfCode> order) {
        TableColumn<OfCode, OfCode> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(r -> new SimpleObjectProperty<>(r.getValue()));
        column.setCellFactory(c -> new TextCell(text, text, true));
        column.setComparator(Comparator.comparingDouble(order));
        table.getColumns().add(column);
        return column;
    }

    void refresh() {
        var coders = model.now().coders();
        if (coders.size() > 1) {
            one.setText(texts.get("agreement.only", coders.get(0).initials()));
            other.setText(texts.get("agreement.only", coders.get(1).initials()));
        }
        header.detail(
                texts.get(
                        model.now().key("agreement.units"),
                        model.now().pooled().clusters(),
                        model.now().pairing().seen()));
        from = beginning();
        axis.from(from);
        rows.setAll(model.now().codes());
        table.sort();
    }

    /** A tenth that lies below all of them; alpha may be below 0. */
    private double beginning() {
        double lowest =
                model.now().codes().stream()
                        .map(c -> c.agreement().alpha())
                        .mapToDouble(a -> a.interval().map(i -> i.low()).orElse(a.orElse(USUAL)))
                        .min()
                        .orElse(USUAL);
        return Math.max(-1, Math.min(USUAL, Math.floor(lowest * 10) / 10));
    }

    private String interval(OfCode c) {
        return c.agreement().alpha().interval().isPresent()
                ? texts.get("agreement.strip", words.interval(c.agreement().alpha()))
                : words.interval(c.agreement().alpha());
    }

    /** The interval drawn; where there is none, why. */
    private final class StripCell extends TableCell<OfCode, OfCode> {
        private final IntervalStrip strip = new IntervalStrip();

        @Override
        protected void updateItem(@Nullable OfCode item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            strip.show(item.agreement(), from);
            setGraphic(strip);
            setAccessibleText(interval(item));
            setTooltip(new Tooltip(interval(item)));
        }
    }

    private static final class TextCell extends TableCell<OfCode, OfCode> {
        private final Function<OfCode, String> text;
        private final Function<OfCode, String> tip;

        /**
         * @param tip the same in full
         */
        TextCell(Function<OfCode, String> text, Function<OfCode, String> tip, boolean number) {
            this.text = text;
            this.tip = tip;
            if (number) {
                getStyleClass().add("fb-right");
            }
        }

        @Override
        protected void updateItem(@Nullable OfCode item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            String shown = text.apply(item);
            setText(shown);
            setTooltip(shown.isEmpty() ? null : new Tooltip(tip.apply(item)));
        }
    }

    private final class NameCell extends TableCell<OfCode, OfCode> {
        @Override
        protected void updateItem(@Nullable OfCode item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var row =
                    new HBox(
                            8,
                            CodeChip.mark(CodeLook.colour(item.code())),
                            Labels.of(name(item), "fb-plain"));
            row.getStyleClass().add("fb-row");
            setGraphic(row);
        }
    }
}
