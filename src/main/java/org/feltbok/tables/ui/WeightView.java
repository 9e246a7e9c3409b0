package org.feltbok.tables.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.WeightReport;
import org.feltbok.analysis.WeightReport.Margin;
import org.feltbok.analysis.WeightReport.Part;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a weight does: each class before and after, the spread, and what is to be known of it. */
final class WeightView extends VBox {
    private final Texts texts;
    private final Node nothingTicked;
    private final Numbers numbers;
    private final TableView<Line> table = new TableView<>();
    private final Label spread = Labels.of("", "fb-strong");
    private final Label told = Labels.muted("");
    private final Label reason = Labels.of("", "fb-danger");

    /** A class. */
    private record Line(String variable, Part part) {}

    /**
     * @param toWhat leads to where it is chosen what to weight by, which may be put away
     */
    WeightView(Texts texts, Runnable toWhat) {
        this.texts = texts;
        numbers = new Numbers(texts.locale());
        table.setId("weights-margins");
        table.getStyleClass().add("fb-data");
        table.setAccessibleText(texts.get("weights.margins"));
        var choose = Buttons.of(texts.get("weights.choose"), "fth-check-square", toWhat);
        choose.setId("weights-choose");
        nothingTicked =
                new EmptyState(
                        "fth-sliders",
                        texts.get("weights.margins.none"),
                        texts.get("weights.margins.none.detail"),
                        choose);
        table.setPlaceholder(nothingTicked);
        FirstColumn.under(table);
        text("weights.column.variable", 170, Line::variable);
        text("weights.column.class", 170, l -> l.part().label().in(texts.language()));
        number("weights.column.n", 84, l -> numbers.plain(l.part().n(), 0));
        number("weights.column.population", 100, l -> percent(l.part().population()));
        number("weights.column.before", 90, l -> percent(l.part().before()));
        number("weights.column.after", 90, l -> percent(l.part().after()));
        for (Label label : List.of(spread, told, reason)) {
            label.setWrapText(true);
        }
        spread.setId("weights-spread");
        told.setId("weights-told");
        reason.setId("weights-reason");
        VBox.setVgrow(table, Priority.ALWAYS);
        var foot = new VBox(6, spread, told, reason);
        foot.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        getChildren().addAll(new PaneHeader(texts.get("weights.margins")), table, foot);
        getStyleClass().add("fb-centre");
    }

    /** What stands in the place of a weight that nothing can be made of yet. */
    void lacks(Optional<Node> what) {
        table.setPlaceholder(what.orElse(nothingTicked));
    }

    private String percent(double value) {
        return Double.isNaN(value) ? "–" : numbers.plain(value, 1) + " %";
    }

    private void text(String key, double width, Function<Line, String> of) {
        var column = new TableColumn<Line, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(of.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private void number(String key, double width, Function<Line, String> of) {
        text(key, width, of);
        table.getColumns().getLast().getStyleClass().add("fb-right");
        table.getColumns().getLast().setStyle("-fx-alignment: center-right;");
    }

    void show(WeightReport report) {
        List<Line> lines = new ArrayList<>();
        for (Margin margin : report.margins()) {
            margin.parts().forEach(p -> lines.add(new Line(margin.name().in(texts.language()), p)));
        }
        table.getItems().setAll(lines);
        spread(report.spread());
        told.setText(report.told().stream().map(texts::fault).collect(Collectors.joining(" ")));
        reason.setText(report.reason().map(texts::fault).orElse(""));
    }

    /** Of a weight whose values were given. */
    void given(WeightReport.Spread of) {
        table.getItems().clear();
        spread(of);
        told.setText(texts.get("weights.given"));
        reason.setText("");
    }

    private void spread(WeightReport.Spread of) {
        spread.setText(
                of.n() == 0
                        ? ""
                        : texts.get(
                                "weights.spread",
                                of.n(),
                                of.without(),
                                numbers.plain(of.least(), 3),
                                numbers.plain(of.greatest(), 3),
                                numbers.plain(of.effectiveN(), 1),
                                numbers.plain(of.designEffect(), 3)));
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    void fault(String text) {
        table.getItems().clear();
        spread.setText("");
        told.setText("");
        reason.setText(text);
    }
}
