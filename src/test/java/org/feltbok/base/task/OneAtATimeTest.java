package org.feltbok.base.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.ui.HeldRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What is asked for while work runs has its turn, however that work ends. */
class OneAtATimeTest {
    private final HeldRunner tasks = new HeldRunner();
    private final OneAtATime turns = new OneAtATime(tasks);
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void hold() {
        tasks.hold();
    }

    private void ask(String what) {
        if (turns.isBusy(() -> ask(what))) {
            return;
        }
        turns.run(
                "shell.name",
                p -> what,
                told::add,
                problem -> told.add("failed"),
                () -> told.add("cancelled"));
    }

    @Test
    void ofWhatIsAskedMeanwhileOnlyTheLastIsDone() {
        ask("a");
        ask("b");
        ask("c");
        assertThat(tasks.waiting()).isEqualTo(1);
        tasks.releaseOne();
        assertThat(told).containsExactly("a");
        tasks.releaseOne();
        assertThat(told).containsExactly("a", "c");
        assertThat(tasks.waiting()).isZero();
        assertThat(turns.isBusy()).isFalse();
    }

    @Test
    void whatWasAskedHasItsTurnAlsoAfterACancelledEnd() {
        ask("a");
        ask("b");
        tasks.cancelOne();
        tasks.releaseOne();
        assertThat(told).containsExactly("cancelled", "b");
    }

    @Test
    void whatWasAskedHasItsTurnAlsoAfterAFailure() {
        ask("a");
        ask("b");
        tasks.fail(0, new IllegalStateException("on purpose"));
        tasks.releaseOne();
        assertThat(told).containsExactly("failed", "b");
    }

    @Test
    void whatWasAskedHasItsTurnAlsoWhereTheResultCannotBeShown() {
        turns.run(
                "shell.name",
                p -> "a",
                a -> {
                    throw new IllegalStateException("cannot be drawn");
                },
                problem -> {},
                () -> {});
        ask("b");
        assertThatThrownBy(tasks::releaseOne).hasMessage("cannot be drawn");
        tasks.releaseOne();
        assertThat(told).containsExactly("b");
    }

    @Test
    void nothingIsDoneAgainThatNobodyAskedFor() {
        ask("a");
        tasks.cancelOne();
        assertThat(tasks.waiting()).isZero();
        assertThat(told).containsExactly("cancelled");
    }

    @Test
    void whatIsNotWantedAnyMoreHasNoTurn() {
        ask("a");
        ask("b");
        turns.forget();
        tasks.releaseOne();
        assertThat(told).containsExactly("a");
        assertThat(tasks.waiting()).isZero();
    }
}
