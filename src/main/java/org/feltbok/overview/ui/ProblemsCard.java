package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.Problem;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

import java.util.ArrayList;
import java.util.List;

/** What is to be looked at, the worst first; Enter or a click leads to the first place. */
record ProblemsCard(Texts texts, Navigator navigator) {
    private static final int SHOWN = 8;

    Card.Content of(List<Problem> problems) {
        if (problems.isEmpty()) {
            var fine = Labels.of(texts.get("overview.no_problems"), "fb-success");
            fine.setGraphic(Icons.of("fth-check", "success"));
            return new Card.Content("", List.of(), List.of(fine));
        }
        long errors = problems.stream().filter(Problem::error).count();
        var pills = new ArrayList<Node>();
        if (errors > 0) {
            pills.add(new Pill(String.valueOf(errors), Pill.Kind.DANGER));
        }
        if (errors < problems.size()) {
            pills.add(new Pill(String.valueOf(problems.size() - errors), Pill.Kind.WARNING));
        }
        var rows = new ArrayList<Node>();
        problems.stream().limit(SHOWN).map(this::row).forEach(rows::add);
        if (problems.size() > SHOWN) {
            rows.add(Labels.muted(texts.get("overview.more", problems.size() - SHOWN)));
        }
        return new Card.Content("", pills, rows);
    }

    private Node row(Problem problem) {
        var what = Labels.of(texts.get(problem.key(), problem.args().toArray()));
        what.setMinWidth(0);
        String where = problem.where().isEmpty() ? "" : " · " + String.join(", ", problem.where());
        var places = Labels.muted(texts.get("overview.places", problem.count()) + where);
        places.setMinWidth(0);
        var words = new VBox(1, what, places);
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon =
                problem.error()
                        ? Icons.of("fth-alert-circle", "danger")
                        : Icons.of("fth-alert-triangle", "warning");
        var line =
                new HBox(
                        10,
                        icon,
                        words,
                        Labels.muted(texts.get("overview.screen." + problem.screen())),
                        Icons.of("fth-chevron-right"));
        line.getStyleClass().add("fb-row");
        var button = new Button("", line);
        button.getStyleClass().add("fb-row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setAccessibleText(what.getText());
        button.setOnAction(
                e -> navigator.go(new Navigator.Target(problem.screen(), problem.subject())));
        return button;
    }
}
