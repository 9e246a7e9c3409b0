package org.feltbok.overview.ui;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.Representation;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;

import java.util.ArrayList;
import java.util.List;

/** Shares of classes among all and among those who answered, side by side, with the difference. */
record RepresentationCard(Texts texts, Navigator navigator) {
    private static final double NOTABLE = 5;

    Card.Content of(List<Representation.Division> divisions) {
        if (divisions.isEmpty()) {
            return new Card.Content(
                    "", List.of(), List.of(Labels.muted(texts.get("overview.no_groupings"))));
        }
        if (divisions.stream().flatMap(d -> d.lines().stream()).allMatch(l -> l.answered() == 0)) {
            return new Card.Content(
                    "", List.of(), List.of(Labels.muted(texts.get("overview.nobody"))));
        }
        var grid = new GridPane(10, 4);
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setMinWidth(96);
        var bars = new ColumnConstraints(48, 108, 108);
        grid.getColumnConstraints().setAll(grow, right(40), right(40), bars, right(54));
        grid.addRow(
                0,
                new Label(),
                Labels.muted(texts.get("overview.all")),
                Labels.muted(texts.get("overview.answered")),
                legend(),
                Labels.muted(texts.get("overview.difference")));
        double most =
                divisions.stream()
                        .flatMap(d -> d.lines().stream())
                        .mapToDouble(l -> Math.max(l.all(), l.answered()))
                        .max()
                        .orElse(1);
        int row = 1;
        for (Representation.Division division : divisions) {
            var head =
                    Labels.of(division.label().in(texts.language()), "fb-strong", "fb-small-text");
            var line = new HBox(head);
            line.getStyleClass().add("fb-line");
            grid.add(line, 0, row++, 5, 1);
            for (Representation.Line l : division.lines()) {
                grid.addRow(row++, line(l, most).toArray(Node[]::new));
            }
        }
        Button tested =
                Icons.button(
                        "fth-bar-chart",
                        texts.get("overview.represents"),
                        () -> navigator.go(Navigator.Target.screen("represents")));
        tested.setId("overview-represents");
        return new Card.Content(
                texts.get("overview.representation.what"), List.of(tested), List.of(grid));
    }

    private List<Node> line(Representation.Line line, double most) {
        var numbers = new Numbers(texts.locale());
        var nodes = new ArrayList<Node>();
        var name = new Label(line.label().in(texts.language()));
        name.setMinWidth(0);
        nodes.add(name);
        nodes.add(Labels.of(numbers.percent(line.all()), "fb-muted-text"));
        nodes.add(new Label(numbers.percent(line.answered())));
        var pair =
                new VBox(
                        1,
                        bar(line.all() / most, "fb-fill-muted"),
                        bar(line.answered() / most, "fb-fill-accent"));
        pair.setAlignment(javafx.geometry.Pos.CENTER);
        nodes.add(pair);
        boolean notable = Math.abs(line.difference()) >= NOTABLE;
        var difference =
                Labels.of(
                        numbers.signed(line.difference()), notable ? "fb-strong" : "fb-muted-text");
        if (notable) {
            difference.getStyleClass().add("fb-warning");
        }
        difference.setMinWidth(Region.USE_PREF_SIZE);
        nodes.add(difference);
        return nodes;
    }

    private static Meter bar(double share, String style) {
        var bar = new Meter(6).part(share, style);
        bar.getStyleClass().add("fb-meter-bare");
        return bar;
    }

    private HBox legend() {
        var row =
                new HBox(
                        4,
                        mark("fb-fill-muted"),
                        Labels.muted(texts.get("overview.all")),
                        mark("fb-fill-accent"),
                        Labels.muted(texts.get("overview.answered")));
        row.getStyleClass().add("fb-row");
        return row;
    }

    private static Region mark(String style) {
        var mark = new Region();
        mark.getStyleClass().addAll("fb-mark", style);
        return mark;
    }

    private static ColumnConstraints right(double width) {
        var column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
