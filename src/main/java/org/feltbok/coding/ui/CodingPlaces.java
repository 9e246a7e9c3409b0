package org.feltbok.coding.ui;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodableItem;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;

/** Where the question at hand leads: its other views, figures, what goes out and comes in. */
record CodingPlaces(Navigator navigator, CodingModel model) {
    void toAgreement() {
        go("agreement");
    }

    /** To what is alike; of interviews, in which hardly anything is, to what is suggested. */
    void toSimilar() {
        String item = model.read().item().map(CodableItem::itemId).orElse("");
        navigator.go(
                new Navigator.Target(
                        "similar", model.read().isInterviews() ? item + "#suggested" : item));
    }

    /** To the passage at hand where it stands in its interview. */
    void toInterviews() {
        navigator.go(
                model.current()
                        .filter(t -> model.read().isInterviews())
                        .map(
                                t ->
                                        new Navigator.Target(
                                                "interviews",
                                                t.text().source() + "#" + t.ref().id()))
                        .orElseGet(() -> Navigator.Target.screen("interviews")));
    }

    /** To another view of the question at hand. */
    private void go(String screen) {
        navigator.go(
                new Navigator.Target(
                        screen, model.read().item().map(CodableItem::itemId).orElse("")));
    }

    private void toExchange(String part) {
        navigator.go(new Navigator.Target("exchange", part));
    }

    /** All that was done with a code. */
    void toHistory(String code) {
        toExchange("history " + code);
    }

    private void toHistory() {
        toExchange(model.selectedCode().map(c -> "history " + c.id()).orElse("history"));
    }

    List<Command> commands(Runnable toFigures) {
        return List.of(
                Command.of("coding.to_similar", MenuPlace.VIEW, this::toSimilar)
                        .withIcon("fth-layers"),
                Command.of("coding.to_interviews", MenuPlace.VIEW, this::toInterviews)
                        .withIcon("fth-mic"),
                Command.of("coding.to_figures", MenuPlace.VIEW, toFigures)
                        .withKeys("B")
                        .withIcon("fth-bar-chart-2"),
                Command.of("coding.to_agreement", MenuPlace.VIEW, this::toAgreement)
                        .withIcon("fth-users"),
                Command.of("coding.to_history", MenuPlace.VIEW, () -> toExchange("history")),
                Command.of("coding.to_code_history", MenuPlace.VIEW, this::toHistory)
                        .withIcon("fth-clock"),
                Command.of("coding.to_quotes", MenuPlace.VIEW, () -> toExchange("quotes"))
                        .withIcon("fth-share"),
                Command.of("coding.to_copy", MenuPlace.VIEW, () -> toExchange("copy"))
                        .withIcon("fth-git-merge"),
                Command.of("coding.to_project", MenuPlace.VIEW, () -> toExchange("project"))
                        .withIcon("fth-repeat"));
    }
}
