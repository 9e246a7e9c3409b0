package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.interviews.AddTopic;
import org.feltbok.overview.NowOf;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Overview reads what has changed, one card after another, and only while it is looked at. */
class OverviewReadingTest extends FxTest {
    @TempDir private Path folder;
    private final Steps steps = new Steps();
    private final AtomicInteger figuresRead = new AtomicInteger();
    private final AtomicInteger findingsRead = new AtomicInteger();
    private StudyFile file;
    private OperationQueue queue;
    private NowOf now;
    private OverviewScreen screen;

    /** Does a piece of work when it is told to. */
    private static final class Steps implements TaskRunner {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int done;

        @Override
        public <T> Running run(String key, Work<T> work, Consumer<T> shown) {
            return run(key, work, shown, problem -> {});
        }

        @Override
        public <T> Running run(
                String key, Work<T> work, Consumer<T> shown, Consumer<Throwable> failed) {
            waiting.add(
                    () -> {
                        try {
                            shown.accept(work.run(Progress.NONE));
                        } catch (Exception e) {
                            failed.accept(e);
                        }
                    });
            return () -> {};
        }

        void one() {
            done++;
            waiting.remove().run();
        }

        /** Until nothing waits. */
        int all() {
            int before = done;
            while (!waiting.isEmpty()) {
                one();
            }
            return done - before;
        }
    }

    @BeforeEach
    void open() {
        file = SampleStudy.open(folder);
        queue = new OperationQueue(file);
        now = new NowOf(file);
        screen =
                fx(
                        () ->
                                new OverviewScreen(
                                        new ScreenContext(
                                                new Texts(Language.EN),
                                                steps,
                                                new ToldDialogs(),
                                                target -> {},
                                                Live.constant(Palette.light()),
                                                Live.constant("Marit")),
                                        file,
                                        queue,
                                        () -> {
                                            figuresRead.incrementAndGet();
                                            return now.match();
                                        },
                                        () -> {
                                            findingsRead.incrementAndGet();
                                            return now.findings().snapshot();
                                        },
                                        now.responses()));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        now.close();
        file.close();
    }

    private void change(Operation operation) {
        queue.submit(operation).join();
        await(() -> !steps.waiting.isEmpty());
    }

    @Test
    void readingGivesUpWhenAnotherScreenComesAndIsTakenUpAgain() {
        onFx(() -> screen.shown(""));
        onFx(steps::one);
        onFx(steps::one);
        onFx(screen::hidden);
        assertThat(fx(steps::all)).isEqualTo(1);
        assertThat(figuresRead).hasValue(0);
        onFx(() -> screen.shown(""));
        onFx(steps::all);
        assertThat(figuresRead).hasValue(1);
    }

    @Test
    void aChangeThatNoFigureShowsDoesNotReadTheFiguresAgain() {
        onFx(() -> screen.shown(""));
        assertThat(fx(steps::all)).isEqualTo(7);
        change(new AddTopic("t-own", null, "A topic of its own"));
        assertThat(fx(steps::all)).as("the changes").isEqualTo(1);
        assertThat(figuresRead).hasValue(1);
    }

    @Test
    void aChangedCaseReadsWhatShowsCases() {
        onFx(() -> screen.shown(""));
        onFx(steps::all);
        Case first = file.read(CaseStore::cases).getFirst();
        change(new EditCase(first, EditCase.Field.NOTE, "looked at"));
        onFx(steps::all);
        assertThat(figuresRead).hasValue(2);
    }

    @Test
    void aChangeWhileItIsReadIsNotForgotten() {
        onFx(() -> screen.shown(""));
        onFx(steps::one);
        Case first = file.read(CaseStore::cases).getFirst();
        // at one moment of the window, so that it asks for nothing by itself in between
        onFx(
                () -> {
                    queue.submit(new EditCase(first, EditCase.Field.NOTE, "looked at")).join();
                    screen.hidden();
                });
        onFx(steps::all);
        onFx(() -> screen.shown(""));
        assertThat(fx(steps::all)).isEqualTo(7);
        assertThat(figuresRead).hasValue(1);
    }
}
