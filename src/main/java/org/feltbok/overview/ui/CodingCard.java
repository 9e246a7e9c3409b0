package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.CodingProgress;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;

import java.util.List;

/** How far the coding of each open question is; each leads there. */
record CodingCard(Texts texts, Navigator navigator) {
    Card.Content of(List<CodingProgress> questions) {
        if (questions.isEmpty()) {
            return new Card.Content(
                    "", List.of(), List.of(Labels.muted(texts.get("overview.no_codebook"))));
        }
        List<Node> right =
                List.of(
                        mark("fb-fill-accent"),
                        Labels.muted(texts.get("overview.two_coders")),
                        mark("fb-fill-light"),
                        Labels.muted(texts.get("overview.one_coder")));
        return new Card.Content("", right, questions.stream().map(this::row).toList());
    }

    private Node row(CodingProgress question) {
        var name = Labels.strong(question.shortName());
        name.setMinWidth(36);
        var label = Labels.of(question.label().in(texts.language()));
        label.setMinWidth(0);
        var count =
                Labels.muted(
                        texts.get(
                                "overview.coded",
                                question.byTwo() + question.byOne(),
                                question.answers()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        var state =
                question.answers() == 0
                        ? Labels.muted(texts.get("overview.no_answers"))
                        : question.left() == 0
                                ? Labels.of(
                                        texts.get("overview.done"), "fb-success", "fb-small-text")
                                : Labels.of(
                                        texts.get("overview.left", question.left()),
                                        "fb-strong",
                                        "fb-small-text");
        if (question.answers() > 0 && question.left() == 0) {
            state.setGraphic(Icons.of("fth-check", "success"));
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, name, label, Labels.spacer(), count, state);
        line.getStyleClass().add("fb-row");
        double answers = Math.max(1, question.answers());
        var meter =
                new Meter(6)
                        .part(question.byTwo() / answers, "fb-fill-accent")
                        .part(question.byOne() / answers, "fb-fill-light");
        var indent = new HBox(meter);
        HBox.setHgrow(meter, javafx.scene.layout.Priority.ALWAYS);
        var button = new Button("", new VBox(4, line, indent));
        button.getStyleClass().add("fb-row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        ((VBox) button.getGraphic()).prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setAccessibleText(
                question.shortName() + ", " + count.getText() + ", " + state.getText());
        button.setOnAction(e -> navigator.go(new Navigator.Target("coding", question.item())));
        return button;
    }

    private static Region mark(String style) {
        var mark = new Region();
        mark.getStyleClass().addAll("fb-mark", style);
        return mark;
    }
}
