package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.task.FxTaskRunner;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** What runs for a while is shown in the status bar, with a way to stop it while there is one. */
class TaskStripTest extends FxTest {
    private final CopyOnWriteArrayList<Throwable> problems = new CopyOnWriteArrayList<>();
    private final FxTaskRunner runner = new FxTaskRunner(problems::add);
    private final CopyOnWriteArrayList<String> ends = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private TaskStrip strip;

    @BeforeEach
    void open() {
        strip = fx(() -> new TaskStrip(runner, new Texts(Language.EN)));
        show(strip);
    }

    @AfterEach
    void close() {
        go.countDown();
        onFx(runner::close);
    }

    private Button cancel() {
        return (Button) strip.lookup("#cancel-task");
    }

    private void isShown() {
        await(() -> fx(strip::isVisible));
    }

    @Test
    void whatRunsIsCancelledThereAndItsEndIsTold() {
        runner.run(
                "shell.name",
                p -> {
                    while (!p.cancelled()) {
                        Thread.onSpinWait();
                    }
                    return "done";
                },
                ends::add,
                problem -> ends.add("failed"),
                () -> ends.add("cancelled"));
        isShown();
        onFx(() -> cancel().fire());
        await(() -> !ends.isEmpty());
        assertThat(ends).containsExactly("cancelled");
        await(() -> !fx(strip::isVisible));
    }

    @Test
    void whatCannotBeStoppedOffersNoWayToStopIt() {
        runner.runToTheEnd(
                "shell.name",
                p -> {
                    go.await();
                    return "done";
                },
                ends::add,
                problem -> ends.add("failed"));
        isShown();
        assertThat(fx(() -> cancel().isDisabled())).isTrue();
        go.countDown();
        await(() -> ends.size() == 1);
        assertThat(ends).containsExactly("done");
    }

    @Test
    void theWayToStopGoesWhenWorkComesToWhatCannotBeTakenBack() {
        var on = new CountDownLatch(1);
        runner.run(
                "shell.name",
                p -> {
                    on.await();
                    p.toTheEnd();
                    go.await();
                    return "done";
                },
                ends::add);
        isShown();
        assertThat(fx(() -> cancel().isDisabled())).isFalse();
        on.countDown();
        await(() -> fx(() -> cancel().isDisabled()));
        go.countDown();
        await(() -> ends.size() == 1);
    }
}
