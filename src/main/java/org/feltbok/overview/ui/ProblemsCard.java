package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.checks.Check;
import org.feltbok.checks.Finding;
import org.feltbok.checks.Findings;
import org.feltbok.checks.FoundAlike;
import org.feltbok.questionnaire.Item;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be looked at, the worst first; Enter or a click leads to the first place. */
record ProblemsCard(Texts texts, Navigator navigator, Accepting accepting) {
    private static final int SHOWN = 8;
    private static final int NAMED = 3;

    Card.Content of(Findings found) {
        List<FoundAlike> problems = found.open();
        List<Node> accepted = accepted(found);
        if (problems.isEmpty()) {
            var fine = Labels.of(texts.get("overview.no_problems"), "fb-success");
            fine.setGraphic(Icons.of("fth-check", "success"));
            accepted.addFirst(fine);
            return new Card.Content("", List.of(), accepted);
        }
        long errors = problems.stream().filter(FoundAlike::isError).count();
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
        rows.addAll(accepted);
        return new Card.Content("", pills, rows);
    }

    private Node row(FoundAlike problem) {
        var what = Labels.of(words(problem));
        what.setMinWidth(0);
        String where = where(problem);
        var places =
                Labels.muted(
                        texts.get("overview.places", problem.findings().size())
                                + (where.isEmpty() ? "" : " · " + where));
        places.setMinWidth(0);
        var words = new VBox(1, what, places);
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon =
                problem.isError()
                        ? Icons.of("fth-alert-circle", "danger")
                        : Icons.of("fth-alert-triangle", "warning");
        var line =
                new HBox(
                        10,
                        icon,
                        words,
                        Labels.muted(texts.get("overview.screen." + screen(problem))),
                        Icons.of("fth-chevron-right"));
        line.getStyleClass().add("fb-row");
        var button = new Button("", line);
        button.getStyleClass().add("fb-row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(8));
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnKeyPressed(
                e -> {
                    boolean alone = !e.isShortcutDown() && !e.isAltDown();
                    if (e.getCode() == KeyCode.A && alone) {
                        e.consume();
                        accepting.accept(problem);
                    } else if (e.getCode() == KeyCode.M && alone) {
                        e.consume();
                        accepting.mend(problem);
                    }
                });
        button.setAccessibleText(what.getText());
        button.setOnAction(
                e -> navigator.go(new Navigator.Target(screen(problem), subject(problem))));
        var accept =
                Buttons.small(texts.get("overview.accept"), null, () -> accepting.accept(problem));
        accept.setMinWidth(Region.USE_PREF_SIZE);
        accept.setAccessibleText(texts.get("overview.accept.what", what.getText()));
        var row = new HBox(4, button);
        mending(problem, what.getText()).ifPresent(row.getChildren()::add);
        row.getChildren().add(accept);
        row.getStyleClass().add("fb-row");
        return row;
    }

    /** By which all of it is put right, where there is one way to. */
    private Optional<Button> mending(FoundAlike problem, String what) {
        if (problem.check().mending(problem.findings()).isEmpty()) {
            return Optional.empty();
        }
        String words = texts.get("checks.mend." + problem.check().key());
        var mend = Buttons.small(words, null, () -> accepting.mend(problem));
        mend.setMinWidth(Region.USE_PREF_SIZE);
        mend.setAccessibleText(texts.get("overview.mend.what", words, what));
        return Optional.of(mend);
    }

    /** What is counted apart, each with the way back. */
    private List<Node> accepted(Findings found) {
        List<Node> rows = new ArrayList<>();
        int number = found.accepted().stream().mapToInt(f -> f.findings().size()).sum();
        if (number > 0) {
            rows.add(Labels.muted(texts.get("overview.accepted", number)));
        }
        for (FoundAlike alike : found.accepted()) {
            var what = Labels.muted(words(alike) + " · " + where(alike));
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            var back =
                    Buttons.small(
                            texts.get("overview.take_back"), null, () -> accepting.takeBack(alike));
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setAccessibleText(texts.get("overview.take_back.what", words(alike)));
            var row = new HBox(8, what, Labels.spacer(), back);
            row.getStyleClass().add("fb-row");
            rows.add(row);
        }
        return rows;
    }

    private String words(FoundAlike problem) {
        Optional<String> own = problem.check().ownWords().map(words -> words.in(texts.language()));
        if (own.isPresent()) {
            return own.get();
        }
        return texts.get(problem.check().text(), item(problem));
    }

    /** As on the form, or by its name where it has no number there. */
    private String item(FoundAlike problem) {
        String item = problem.item();
        boolean isName = problem.about().filter(i -> i.name().equals(item)).isPresent();
        return item.isEmpty() || isName ? item : texts.get("overview.item", item);
    }

    private static boolean isOfResponses(FoundAlike problem) {
        return problem.findings().getFirst().isOfResponse();
    }

    private static String screen(FoundAlike problem) {
        String screen = problem.places().getFirst().screen();
        if (!screen.isEmpty()) {
            return screen;
        }
        return isOfResponses(problem)
                ? "entry"
                : problem.findings().getFirst().isOfOwnCheck() ? "rules" : "coding";
    }

    private static String subject(FoundAlike problem) {
        if (!isOfResponses(problem)) {
            return problem.places().getFirst().subject();
        }
        Finding first = problem.findings().getFirst();
        Check.Place place = problem.places().getFirst();
        return "at:%s/%d/%s/%s/"
                .formatted(
                        place.form(),
                        place.pass(),
                        first.about().map(Item::id).orElse(""),
                        first.target());
    }

    /** Some of the respondents by name. */
    private static String where(FoundAlike problem) {
        return isOfResponses(problem)
                ? problem.places().stream()
                        .map(p -> p.title().isEmpty() ? p.key() : p.title())
                        .distinct()
                        .limit(NAMED)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
