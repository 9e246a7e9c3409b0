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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the coding of each open question and of the interviews is; each leads there. */
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
        var name = Labels.strong(name(question));
        name.setMinWidth(question.isInterviews() ? Region.USE_PREF_SIZE : 36);
        var label =
                Labels.of(
                        question.isInterviews()
                                ? texts.get("overview.passages", question.texts())
                                : question.label().in(texts.language()));
        label.setMinWidth(0);
        var count =
                Labels.muted(
                        texts.get(
                                "overview.coded",
                                question.byTwo() + question.byOne(),
                                question.texts()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        var state =
                question.texts() == 0
                        ? Labels.muted(texts.get("overview.no_answers"))
                        : question.left() == 0
                                ? Labels.of(
                                        texts.get("overview.done"), "fb-success", "fb-small-text")
                                : Labels.of(
                                        texts.get("overview.left", question.left()),
                                        "fb-strong",
                                        "fb-small-text");
        if (question.texts() > 0 && question.left() == 0) {
            state.setGraphic(Icons.of("fth-check", "success"));
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, name, label, Labels.spacer(), count, state);
        line.getStyleClass().add("fb-row");
        double answers = Math.max(1, question.texts());
        var meter =
                new Meter(6)
                        .part(question.byTwo() / answers, "fb-fill-accent")
                        .part(question.byOne() / answers, "fb-fill-light");
        var indent = new HBox(meter);
        HBox.setHgrow(meter, javafx.scene.layout.Priority.ALWAYS);
        var lines = new VBox(4, line, indent);
        for (CodingProgress.Share share : question.shares()) {
            lines.getChildren().add(Labels.muted(told(share)));
        }
        var button = new Button("", lines);
        button.getStyleClass().add("fb-row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        ((VBox) button.getGraphic()).prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setAccessibleText(
                Stream.concat(
                                Stream.of(name.getText(), count.getText(), state.getText()),
                                question.shares().stream().map(this::told))
                        .collect(Collectors.joining(", ")));
        button.setOnAction(
                e ->
                        navigator.go(
                                question.isInterviews()
                                        ? Navigator.Target.screen("interviews")
                                        : new Navigator.Target("coding", question.item())));
        return button;
    }

    private String name(CodingProgress question) {
        return question.isInterviews() ? texts.get("overview.interviews") : question.shortName();
    }

    /** How far one is with what they are to code. */
    private String told(CodingProgress.Share share) {
        var told =
                new StringBuilder(
                        texts.get("overview.share", share.coder(), share.done(), share.assigned()));
        if (share.blind()) {
            told.append(" · ").append(texts.get("overview.share.blind"));
        }
        if (share.differing() > 0) {
            told.append(" · ")
                    .append(
                            texts.get(
                                    "overview.share.settled", share.settled(), share.differing()));
        }
        return told.toString();
    }

    private static Region mark(String style) {
        var mark = new Region();
        mark.getStyleClass().addAll("fb-mark", style);
        return mark;
    }
}
