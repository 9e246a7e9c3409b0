package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.checks.Finding;
import org.feltbok.checks.ResponseChecks;
import org.feltbok.questionnaire.Item;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What does not fit together in this response, with a way to each field. */
final class ChecksSection extends VBox {
    private final Wording wording;
    private final Consumer<Item> goTo;
    private final Pill errors = new Pill("", Pill.Kind.DANGER);
    private final Pill warnings = new Pill("", Pill.Kind.WARNING);
    private final VBox rows = new VBox();
    private final Label passed = Labels.muted("");
    private final Label accepted = Labels.muted("");
    private final Node tick = Icons.of("fth-check", "success");
    private List<Finding> findings = List.of();

    ChecksSection(Wording wording, Consumer<Item> goTo) {
        this.wording = wording;
        this.goTo = goTo;
        getStyleClass().add("fb-pane-section");
        HBox head =
                new HBox(
                        8,
                        Labels.strong(wording.get("entry.checks")),
                        errors,
                        warnings,
                        Labels.spacer(),
                        Labels.muted(wording.get("entry.checks.next")),
                        new KeyCap("F8"));
        head.getStyleClass().add("fb-row");
        HBox foot = new HBox(8, tick, passed);
        foot.getStyleClass().add("fb-row");
        accepted.setVisible(false);
        accepted.setManaged(false);
        getChildren().addAll(head, rows, foot, accepted);
        tell(List.of(), 0);
    }

    void show(EntryModel model, ResponseChecks.Result result) {
        tell(result.findings(), result.passed());
        accepted.setText(wording.get("entry.checks.accepted", result.accepted()));
        accepted.setVisible(result.accepted() > 0);
        accepted.setManaged(result.accepted() > 0);
        rows.getChildren().setAll(findings.stream().map(f -> row(model, f)).toList());
    }

    /** Says nothing of what has not been checked. */
    private void tell(List<Finding> found, int good) {
        findings = found;
        long bad = findings.stream().filter(f -> f.isError()).count();
        count(errors, bad);
        count(warnings, findings.size() - bad);
        passed.setText(
                good == 0
                        ? wording.get("entry.checks.none")
                        : wording.get("entry.checks.passed", good));
        tick.setVisible(good > 0);
        tick.setManaged(good > 0);
    }

    private static void count(Pill pill, long number) {
        pill.setText(String.valueOf(number));
        pill.setVisible(number > 0);
        pill.setManaged(number > 0);
    }

    private Node row(EntryModel model, Finding finding) {
        Label title = new Label(FindingWords.of(finding, model.form(), wording));
        title.setWrapText(true);
        VBox text = new VBox(2, title);
        if (!finding.deciding().isEmpty()) {
            String because =
                    finding.deciding().size() > 3
                            ? wording.get("entry.not_asked_many", finding.deciding().size())
                            : Reasons.of(
                                    finding.deciding(), model.answers(), model.form(), wording);
            Label why = Labels.muted(because);
            why.setWrapText(true);
            text.getChildren().add(why);
        }
        text.getChildren()
                .add(
                        Buttons.small(
                                wording.get("entry.finding.go"),
                                null,
                                () -> goTo.accept(finding.item())));
        HBox.setHgrow(text, Priority.ALWAYS);
        boolean error = finding.isError();
        HBox row =
                new HBox(
                        8,
                        Icons.of(
                                error ? "fth-alert-circle" : "fth-alert-triangle",
                                error ? "danger" : "warning"),
                        text);
        row.getStyleClass().add("entry-finding");
        return row;
    }

    /**
     * Goes to the finding after (1) or before (-1) the current field, round and round.
     *
     * @param also fields that are to be looked at for another reason
     */
    void next(EntryModel model, int step, List<Item> also) {
        List<Integer> places =
                Stream.concat(findings.stream().map(Finding::item), also.stream())
                        .map(model.form()::index)
                        .distinct()
                        .sorted()
                        .toList();
        if (places.isEmpty()) {
            return;
        }
        int found =
                step > 0
                        ? places.stream()
                                .filter(p -> p > model.current())
                                .findFirst()
                                .orElse(places.getFirst())
                        : places.reversed().stream()
                                .filter(p -> p < model.current())
                                .findFirst()
                                .orElse(places.getLast());
        goTo.accept(model.form().items().get(found));
    }

    List<Finding> findings() {
        return findings;
    }
}
