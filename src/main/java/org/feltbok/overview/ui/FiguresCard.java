package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.FigureMatch;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;
import org.feltbok.shell.kit.Pill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether today's data give what the report prints; each figure that differs leads to itself. */
record FiguresCard(Texts texts, Navigator navigator) {
    private static final int SHOWN = 5;

    /**
     * @param known empty while who works codes blind
     */
    Card.Content of(Optional<FigureMatch> known) {
        return known.map(this::of)
                .orElseGet(
                        () ->
                                new Card.Content(
                                        "",
                                        List.of(),
                                        List.of(Labels.muted(texts.get("overview.blind")))));
    }

    private Card.Content of(FigureMatch match) {
        if (match.isEmpty()) {
            return new Card.Content(
                    "",
                    List.of(),
                    List.of(
                            Labels.muted(texts.get("overview.no_figures")),
                            Buttons.link(
                                    texts.get("overview.new_figure"),
                                    () -> navigator.go(Navigator.Target.screen("newfigure")))));
        }
        var body = new ArrayList<Node>();
        body.add(numbers(match));
        body.add(meter(match));
        if (match.constructed() > 0) {
            body.add(constructed(match));
        }
        if (match.claims() > 0) {
            body.add(claims(match));
        }
        match.differing().stream().limit(SHOWN).map(this::row).forEach(body::add);
        if (match.differing().size() > SHOWN) {
            body.add(Labels.muted(texts.get("overview.more", match.differing().size() - SHOWN)));
        }
        body.add(foot(match));
        List<Node> right =
                match.differing().isEmpty()
                        ? List.of()
                        : List.of(
                                new Pill(
                                        String.valueOf(match.differing().size()),
                                        Pill.Kind.WARNING));
        return new Card.Content("", right, body);
    }

    private HBox numbers(FigureMatch match) {
        var numbers = new Numbers(texts.locale());
        // a number is never cut short; the words beside it give way
        var agreeing = Labels.of(numbers.whole(match.agreeing()), "fb-number-small");
        agreeing.setMinWidth(Region.USE_PREF_SIZE);
        var row =
                new HBox(
                        8,
                        agreeing,
                        Labels.of(
                                texts.get("overview.values", numbers.whole(match.values())),
                                "fb-muted-text"),
                        Labels.spacer(),
                        Labels.muted(
                                match.explained() == 0
                                        ? ""
                                        : texts.get("overview.explained", match.explained())));
        row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        return row;
    }

    /** What is compared with numbers that were made for an example is no proof of the report. */
    private Label constructed(FigureMatch match) {
        var label = Labels.muted(texts.get("overview.constructed", match.constructed()));
        label.setMinWidth(0);
        return label;
    }

    /** What the report says of groups stands beside its numbers. */
    private Label claims(FigureMatch match) {
        boolean all = match.holding() == match.claims();
        var label =
                Labels.of(
                        texts.get("overview.claims", match.holding(), match.claims()),
                        "fb-small-text");
        label.setGraphic(
                Icons.of(all ? "fth-check" : "fth-alert-triangle", all ? "success" : "warning"));
        label.setMinWidth(0);
        return label;
    }

    private static Meter meter(FigureMatch match) {
        double values = Math.max(1, match.values());
        int wrong = match.values() - match.agreeing() - match.explained();
        return new Meter(6)
                .part(match.agreeing() / values, "fb-fill-accent")
                .part(match.explained() / values, "fb-fill-light")
                .part(wrong / values, "fb-fill-warning");
    }

    private Node row(FigureMatch.Differing differing) {
        String number = differing.figure().number().map(n -> name(differing) + " " + n).orElse("");
        var name = Labels.strong(number);
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var title = Labels.of(differing.figure().title().in(texts.language()));
        title.setMinWidth(0);
        var count = Labels.muted(differ(differing));
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var line =
                new HBox(
                        8,
                        Icons.of("fth-alert-triangle", "warning"),
                        name,
                        title,
                        Labels.spacer(),
                        count);
        line.getStyleClass().add("fb-row");
        var button = new Button("", line);
        button.getStyleClass().addAll("fb-row-button", "fb-row-low");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setAccessibleText(number + " " + title.getText());
        button.setOnAction(
                e -> navigator.go(new Navigator.Target("figures", differing.figure().key())));
        return button;
    }

    private String differ(FigureMatch.Differing differing) {
        String values = texts.get("overview.differ", differing.values());
        String claims = texts.get("overview.claims_fail", differing.claims());
        if (differing.claims() == 0) {
            return values;
        }
        return differing.values() == 0 ? claims : values + " · " + claims;
    }

    private String name(FigureMatch.Differing differing) {
        return texts.get(
                switch (differing.figure().kind()) {
                    case FIGURE -> "overview.figure";
                    case TABLE -> "overview.table";
                });
    }

    private HBox foot(FigureMatch match) {
        var good = Labels.of(texts.get("overview.match", match.matching()), "fb-small-text");
        good.setGraphic(Icons.of("fth-check", "success"));
        var row = new HBox(16, good);
        if (!match.differing().isEmpty()) {
            var wrong =
                    Labels.of(
                            texts.get("overview.differ", match.differing().size()),
                            "fb-small-text");
            wrong.setGraphic(Icons.of("fth-alert-triangle", "warning"));
            row.getChildren().add(wrong);
        }
        row.getChildren().add(Labels.muted(texts.get("overview.silent", match.silent())));
        row.getStyleClass().add("fb-row");
        return row;
    }
}
