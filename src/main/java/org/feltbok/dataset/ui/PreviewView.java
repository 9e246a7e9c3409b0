package org.feltbok.dataset.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.IndexReport;
import org.feltbok.base.MissingKind;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.VariablePreview;
import org.feltbok.figures.render.Numbers;
import org.feltbok.names.Use;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;

import java.util.ArrayList;
import java.util.List;

/** What a variable would be of the data there are, and what uses it. */
final class PreviewView extends VBox {
    private static final double ROW = 28;
    private static final double HEAD = 32;

    private final Texts texts;
    private final Numbers numbers;
    private final Navigator navigator;
    private final Label summary = Labels.of("", "fb-strong");
    private final Label alpha = Labels.of("", "fb-strong");
    private final TableView<Line> counts = new TableView<>();
    private final TableView<Line> items = new TableView<>();
    private final VBox uses = new VBox(2);

    /** A line of cells as they are shown. */
    private record Line(List<String> cells) {
        Line(String... cells) {
            this(List.of(cells));
        }

        String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }
    }

    PreviewView(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        numbers = new Numbers(texts.locale());
        summary.setWrapText(true);
        summary.setId("variables-summary");
        alpha.setWrapText(true);
        alpha.setId("variables-alpha");
        table(counts, "variables-counts", "variables.preview", 176, 70, 70);
        counts.setPlaceholder(Labels.muted(texts.get("variables.preview.none")));
        heads(counts, "variables.column.class", "variables.column.n", "variables.column.percent");
        table(items, "variables-items", "variables.column.item", 116, 66, 66, 76);
        heads(
                items,
                "variables.column.item",
                "variables.column.mean",
                "variables.column.rest",
                "variables.column.without");
        uses.setId("variables-uses");
        VBox.setVgrow(counts, Priority.ALWAYS);
        var said = new VBox(summary);
        said.getStyleClass().add("fb-pane-section");
        var index = new VBox(alpha);
        index.getStyleClass().add("fb-pane-section");
        index.visibleProperty().bind(alpha.textProperty().isNotEmpty());
        index.managedProperty().bind(index.visibleProperty());
        items.visibleProperty().bind(index.visibleProperty());
        items.managedProperty().bind(index.visibleProperty());
        var used = new VBox(uses);
        used.getStyleClass().add("fb-pane-section");
        getChildren()
                .addAll(
                        new PaneHeader(texts.get("variables.preview")).dense(),
                        said,
                        counts,
                        index,
                        items,
                        new PaneHeader(texts.get("variables.uses")).dense(),
                        used);
        setMinHeight(0);
    }

    private void table(TableView<Line> table, String id, String named, double... widths) {
        table.setId(id);
        table.getStyleClass().add("fb-data");
        table.setAccessibleText(texts.get(named));
        table.setFixedCellSize(ROW);
        table.setMinHeight(HEAD + ROW);
        FirstColumn.under(table);
        for (int i = 0; i < widths.length; i++) {
            int at = i;
            var column = new TableColumn<Line, String>();
            column.setPrefWidth(widths[i]);
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().cell(at)));
            if (i > 0) {
                column.getStyleClass().add("fb-right");
                column.setStyle("-fx-alignment: center-right;");
            }
            table.getColumns().add(column);
        }
    }

    private void heads(TableView<Line> table, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            table.getColumns().get(i).setText(keys[i].isEmpty() ? "" : texts.get(keys[i]));
        }
    }

    /** How many rows have a value; empty where nothing is shown. */
    ReadOnlyStringProperty summary() {
        return summary.textProperty();
    }

    /** Nothing can be shown. */
    void clear() {
        summary.setText("");
        alpha.setText("");
        counts.getItems().clear();
        items.getItems().clear();
    }

    void show(VariablePreview made) {
        summary.setText(
                texts.get(
                        "variables.summary",
                        made.known(),
                        made.rows(),
                        texts.get("variables.rows", made.rows())));
        List<Line> lines = new ArrayList<>();
        made.spread()
                .ifPresentOrElse(
                        s -> {
                            heads(counts, "variables.column.number", "", "");
                            lines.add(line("variables.spread.mean", s.mean()));
                            lines.add(line("variables.spread.deviation", s.deviation()));
                            lines.add(line("variables.spread.least", s.least()));
                            lines.add(line("variables.spread.median", s.median()));
                            lines.add(line("variables.spread.greatest", s.greatest()));
                        },
                        () -> {
                            heads(
                                    counts,
                                    "variables.column.class",
                                    "variables.column.n",
                                    "variables.column.percent");
                            classes(made, lines);
                        });
        made.missing().forEach((kind, n) -> lines.add(missing(kind, n)));
        counts.getItems().setAll(lines);
        index(made);
    }

    private void classes(VariablePreview made, List<Line> lines) {
        for (int i = 0; i < made.counts().size(); i++) {
            Category category = made.variable().categories().get(i);
            int n = made.counts().get(i);
            boolean isFlag = made.variable().type() == org.feltbok.analysis.Variable.Type.FLAG;
            String label =
                    isFlag
                            ? texts.get("variables.flag." + category.code())
                            : category.label().in(texts.language());
            double share = made.known() == 0 ? Double.NaN : 100.0 * n / made.known();
            lines.add(
                    new Line(
                            label,
                            numbers.plain(n, 0),
                            Double.isNaN(share) ? "–" : numbers.plain(share, 1)));
        }
    }

    private Line line(String key, double value) {
        return new Line(texts.get(key), Double.isNaN(value) ? "–" : numbers.plain(value, 3));
    }

    private Line missing(MissingKind kind, int n) {
        return new Line(ClassTexts.missing(texts, kind), numbers.plain(n, 0));
    }

    private void index(VariablePreview made) {
        items.getItems().clear();
        alpha.setText("");
        if (made.index().isEmpty()) {
            return;
        }
        IndexReport report = made.index().orElseThrow();
        alpha.setText(
                Double.isNaN(report.alpha())
                        ? texts.get("variables.alpha.undefined", report.n())
                        : texts.get(
                                "variables.alpha", numbers.plain(report.alpha(), 2), report.n()));
        for (IndexReport.Item item : report.items()) {
            items.getItems()
                    .add(
                            new Line(
                                    item.name(),
                                    shown(item.mean()),
                                    shown(item.rest()),
                                    shown(item.without())));
        }
    }

    private String shown(double value) {
        return Double.isNaN(value) ? "–" : numbers.plain(value, 2);
    }

    /** What uses it; each leads there. */
    void uses(List<Use> all) {
        uses.getChildren().clear();
        for (Use use : all) {
            uses.getChildren().add(Buttons.link(use.say(texts), () -> navigator.go(use.open())));
        }
        if (all.isEmpty()) {
            uses.getChildren().add(Labels.muted(texts.get("variables.uses.none")));
        }
    }

    @Override
    public void requestFocus() {
        counts.requestFocus();
    }
}
