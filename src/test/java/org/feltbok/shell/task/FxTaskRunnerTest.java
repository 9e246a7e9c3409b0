package org.feltbok.shell.task;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class FxTaskRunnerTest extends FxTest {
    private final CopyOnWriteArrayList<Throwable> unhandled = new CopyOnWriteArrayList<>();
    private final FxTaskRunner runner = new FxTaskRunner(unhandled::add);
    private final CopyOnWriteArrayList<String> ends = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void close() {
        onFx(runner::close);
    }

    @Test
    void cancelledWorkHandsNothingBack() {
        var stopped = new CountDownLatch(1);
        var results = new CopyOnWriteArrayList<String>();
        TaskRunner.Running running =
                fx(
                        () ->
                                runner.run(
                                        "shell.name",
                                        progress -> {
                                            begun.countDown();
                                            while (!progress.cancelled()) {
                                                Thread.onSpinWait();
                                            }
                                            stopped.countDown();
                                            return "done";
                                        },
                                        results::add));
        awaitLatch(begun);
        running.cancel();
        awaitLatch(stopped);
        await(() -> runner.running().isEmpty());
        assertThat(results).isEmpty();
        assertThat(unhandled).isEmpty();
    }

    @Test
    void whoWaitsForTheEndIsToldThatWorkWasCancelledAlsoBeforeItBegan() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        List<TaskRunner.Running> running = new ArrayList<>();
        for (int i = 0; i <= threads; i++) {
            running.add(
                    fx(
                            () ->
                                    runner.run(
                                            "shell.name",
                                            progress -> {
                                                begun.countDown();
                                                awaitLatch(go);
                                                return "done";
                                            },
                                            ends::add,
                                            problem -> ends.add("failed"),
                                            () ->
                                                    ends.add(
                                                            Platform.isFxApplicationThread()
                                                                    ? "cancelled"
                                                                    : "elsewhere"))));
        }
        awaitLatch(begun);
        running.forEach(TaskRunner.Running::cancel);
        go.countDown();
        await(() -> ends.size() == threads + 1);
        assertThat(ends).containsOnly("cancelled");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackIsToldThoughItWasCancelledAfterThat() {
        TaskRunner.Running running =
                run(
                        progress -> {
                            progress.toTheEnd();
                            begun.countDown();
                            awaitLatch(go);
                            return progress.cancelled() ? "half" : "whole";
                        });
        awaitLatch(begun);
        await(() -> !runner.running().getFirst().isStoppable().get());
        running.cancel();
        go.countDown();
        awaitEnd();
        assertThat(ends).containsExactly("whole");
    }

    @Test
    void whatCannotBeTakenBackIsNotBegunAfterItWasCancelled() {
        TaskRunner.Running running =
                run(
                        progress -> {
                            begun.countDown();
                            awaitLatch(go);
                            progress.toTheEnd();
                            ends.add("begun");
                            return "done";
                        });
        awaitLatch(begun);
        running.cancel();
        go.countDown();
        awaitEnd();
        assertThat(ends).containsExactly("cancelled");
    }

    @Test
    void whatKeysWaitForCannotBeCancelled() {
        onFx(
                () -> {
                    runner.runToTheEnd(
                            "shell.name",
                            progress -> {
                                awaitLatch(go);
                                return "done";
                            },
                            ends::add,
                            problem -> ends.add("failed"));
                    runner.running().getFirst().cancel();
                    assertThat(runner.running().getFirst().isStoppable().get()).isFalse();
                });
        go.countDown();
        awaitEnd();
        assertThat(ends).containsExactly("done");
    }

    @Test
    void whoIsToTryAgainIsToldOfAFailureAsOfACancelledEnd() {
        runner.run(
                "shell.name",
                p -> {
                    throw new IllegalStateException("a");
                },
                r -> {},
                () -> ends.add("undone"));
        await(() -> unhandled.size() == 1);
        runner.run(
                "shell.name",
                p -> {
                    throw new CancellationException();
                },
                r -> {},
                () -> ends.add("undone"));
        await(() -> ends.size() == 2);
        assertThat(unhandled).hasSize(1);
    }

    @Test
    void resultsComeOnTheUserInterfaceThreadAndWorkIsDoneElsewhere() {
        var onFx = new AtomicReference<Boolean>();
        var workOnFx = new AtomicReference<Boolean>();
        runner.run(
                "shell.name",
                progress -> {
                    workOnFx.set(Platform.isFxApplicationThread());
                    return 1;
                },
                result -> onFx.set(Platform.isFxApplicationThread()));
        await(() -> onFx.get() != null);
        assertThat(onFx.get()).isTrue();
        assertThat(workOnFx.get()).isFalse();
    }

    @Test
    void failuresAlwaysReachSomebody() {
        var told = new CopyOnWriteArrayList<Throwable>();
        runner.run(
                "shell.name",
                p -> {
                    throw new IllegalStateException("a");
                },
                r -> {},
                told::add);
        runner.run(
                "shell.name",
                p -> {
                    throw new StackOverflowError("b");
                },
                r -> {});
        runner.run(
                "shell.name",
                p -> 1,
                r -> {
                    throw new IllegalStateException("c");
                });
        await(() -> told.size() == 1 && unhandled.size() == 2);
        assertThat(unhandled).extracting(Throwable::getMessage).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void onlyTheNewestReportIsShown() {
        var task = new AtomicReference<RunningTask>();
        onFx(
                () -> {
                    runner.run(
                            "shell.name",
                            progress -> {
                                for (int i = 1; i <= 10_000; i++) {
                                    progress.report(i, 10_000, "shell.name");
                                }
                                awaitLatch(go);
                                return 1;
                            },
                            r -> {});
                    task.set(runner.running().getFirst());
                });
        await(() -> task.get().fraction().get() == 1.0);
        go.countDown();
        await(() -> runner.running().isEmpty());
    }

    /** Runs work whose end is kept, whichever it is. */
    private TaskRunner.Running run(TaskRunner.Work<String> work) {
        return runner.run(
                "shell.name",
                work,
                ends::add,
                problem -> ends.add("failed"),
                () -> ends.add("cancelled"));
    }

    private void awaitEnd() {
        await(() -> !ends.isEmpty() && runner.running().isEmpty());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
