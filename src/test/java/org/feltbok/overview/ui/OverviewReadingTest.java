package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.interviews.AddTopic;
import org.feltbok.overview.NowOf;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Overview reads what has changed, one card after another, and only while it is looked at. */
class OverviewReadingTest extends FxTest {
    // read once for all tests: what a study reads of itself is not what they are about
    @TempDir private static Path folder;
    private static StudyFile file;
    private static NowOf now;
    private final HeldRunner tasks = new HeldRunner();
    private final AtomicInteger figuresRead = new AtomicInteger();
    private final AtomicInteger findingsRead = new AtomicInteger();
    private OperationQueue queue;
    private OverviewScreen screen;

    @BeforeAll
    static void openStudy() {
        file = SampleStudy.open(folder);
        now = new NowOf(file);
    }

    @AfterAll
    static void closeStudy() {
        now.close();
        file.close();
    }

    @BeforeEach
    void open() {
        tasks.hold();
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new OverviewScreen(
                                        Contexts.english(tasks, new ToldDialogs(), target -> {}),
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
    }

    /** Does all, one after another, until nothing waits. */
    private int all() {
        int done = 0;
        while (tasks.waiting() > 0) {
            tasks.releaseOne();
            done++;
        }
        return done;
    }

    private void change(Operation operation) {
        queue.submit(operation).join();
        await(() -> tasks.waiting() > 0);
    }

    @Test
    void readingGivesUpWhenAnotherScreenComesAndIsTakenUpAgain() {
        onFx(() -> screen.shown(""));
        onFx(tasks::releaseOne);
        onFx(tasks::releaseOne);
        onFx(screen::hidden);
        assertThat(fx(this::all)).isEqualTo(1);
        assertThat(figuresRead).hasValue(0);
        onFx(() -> screen.shown(""));
        onFx(this::all);
        assertThat(figuresRead).hasValue(1);
    }

    @Test
    void aCardWhoseReadingWasCancelledSaysSoAndTheOthersAreRead() {
        onFx(() -> screen.shown(""));
        onFx(tasks::releaseOne);
        onFx(tasks::cancelOne);
        assertThat(fx(this::all)).isEqualTo(5);
        assertThat(fx(() -> again("card-responses"))).isPresent();
        assertThat(fx(() -> again("card-coding"))).isEmpty();
        onFx(() -> again("card-responses").orElseThrow().fire());
        onFx(this::all);
        assertThat(fx(() -> again("card-responses"))).isEmpty();
    }

    @Test
    void aCancelledReadingOfTheHeadLeavesNoCardUnread() {
        onFx(() -> screen.shown(""));
        onFx(tasks::cancelOne);
        assertThat(fx(this::all)).isEqualTo(6);
        assertThat(figuresRead).hasValue(1);
    }

    private Optional<Button> again(String card) {
        var content = ((ScrollPane) screen.view()).getContent();
        return Optional.ofNullable((Button) content.lookup("#" + card + "-again"));
    }

    @Test
    void aChangeThatNoFigureShowsDoesNotReadTheFiguresAgain() {
        onFx(() -> screen.shown(""));
        assertThat(fx(this::all)).isEqualTo(7);
        change(new AddTopic("t-own", null, "A topic of its own"));
        assertThat(fx(this::all)).as("the changes").isEqualTo(1);
        assertThat(figuresRead).hasValue(1);
    }

    @Test
    void aChangedCaseReadsWhatShowsCases() {
        onFx(() -> screen.shown(""));
        onFx(this::all);
        Case first = file.read(CaseStore::cases).getFirst();
        change(new EditCase(first, EditCase.Field.NOTE, "looked at"));
        onFx(this::all);
        assertThat(figuresRead).hasValue(2);
    }

    @Test
    void aChangeWhileItIsReadIsNotForgotten() {
        onFx(() -> screen.shown(""));
        onFx(tasks::releaseOne);
        Case first = file.read(CaseStore::cases).getFirst();
        // at one moment of the window, so that it asks for nothing by itself in between
        onFx(
                () -> {
                    queue.submit(new EditCase(first, EditCase.Field.NOTE, "looked at again"))
                            .join();
                    screen.hidden();
                });
        onFx(this::all);
        onFx(() -> screen.shown(""));
        assertThat(fx(this::all)).isEqualTo(7);
        assertThat(figuresRead).hasValue(1);
    }
}
