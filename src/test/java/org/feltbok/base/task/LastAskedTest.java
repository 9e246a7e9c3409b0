package org.feltbok.base.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.ui.HeldRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What comes of work that something newer was asked for after is told to nobody. */
class LastAskedTest {
    private final HeldRunner tasks = new HeldRunner();
    private final LastAsked last = new LastAsked(tasks);
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void hold() {
        tasks.hold();
    }

    private void ask(String what) {
        last.run(
                "shell.name",
                p -> {
                    if (what.startsWith("!")) {
                        throw new IllegalStateException(what);
                    }
                    return what;
                },
                told::add,
                problem -> told.add(problem.getMessage()),
                () -> told.add("cancelled"));
    }

    @Test
    void onlyTheLastIsToldHoweverItEnds() {
        ask("a");
        ask("!b");
        ask("c");
        ask("!d");
        tasks.release();
        assertThat(told).containsExactly("!d");
    }

    @Test
    void whatIsForgottenIsNotTold() {
        ask("a");
        last.forget();
        tasks.release();
        assertThat(told).isEmpty();
    }

    @Test
    void whoCancelsIsHeardWhicheverItWas() {
        ask("a");
        ask("b");
        tasks.cancelOne();
        tasks.releaseOne();
        assertThat(told).containsExactly("cancelled", "b");
    }
}
