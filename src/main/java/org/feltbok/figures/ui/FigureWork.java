package org.feltbok.figures.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.StudyFigures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps the figures of a model right, in the background: the one in front first, the others a few
 * at a time.
 */
final class FigureWork {
    private static final int FEW = 6;

    private final FiguresModel model;
    private final StudyFigures figures;
    private final TaskRunner tasks;
    private final TaskRunner reader;
    private final Texts texts;
    private final Supplier<Set<String>> blind;
    private final Consumer<Throwable> failed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean unread = true;
    private boolean front;

    /**
     * @param reader reads which figures there are
     * @param blind items of whose codings nothing is shown to who works now; asked in the
     *     background
     * @param failed told of what is nobody's choice
     */
    FigureWork(
            FiguresModel model,
            StudyFigures figures,
            TaskRunner tasks,
            TaskRunner reader,
            Texts texts,
            Supplier<Set<String>> blind,
            Consumer<Throwable> failed) {
        this.failed = failed;
        this.blind = blind;
        this.model = model;
        this.figures = figures;
        this.tasks = tasks;
        this.reader = reader;
        this.texts = texts;
    }

    private record Done(FigureEntry entry, FigureOutcome outcome) {}

    /** Whether figures are being computed. */
    ObservableValue<Boolean> busy() {
        return busy.getReadOnlyProperty();
    }

    /** The screen comes to the front: what waited is done now. */
    void shown() {
        front = true;
        busy.set(false);
        if (unread) {
            read();
        } else {
            go();
        }
    }

    /** Nothing new is begun until the screen is in front again. */
    void hidden() {
        front = false;
    }

    /** Specifications or published values changed. */
    void respecified() {
        unread = true;
        if (front) {
            read();
        }
    }

    /** Data changed. */
    void outdated(Predicate<ComputedFigure> touched) {
        model.outdate(touched);
        go();
    }

    /** Another figure came in front. */
    void selected() {
        go();
    }

    private void read() {
        unread = false;
        reader.run(
                "figurelist.reading",
                p -> figures.book(),
                book -> {
                    model.take(book);
                    go();
                },
                problem -> {
                    unread = true;
                    failed.accept(problem);
                },
                () -> unread = true);
    }

    private void go() {
        if (!front || busy.get()) {
            return;
        }
        List<FigureEntry> next = model.next(FEW);
        if (next.isEmpty()) {
            return;
        }
        busy.set(true);
        FigureBook book = model.book().get();
        tasks.run(
                "figurelist.computing",
                p -> compute(next, book, p),
                this::done,
                problem -> {
                    busy.set(false);
                    failed.accept(problem);
                },
                () -> busy.set(false));
    }

    private List<Done> compute(List<FigureEntry> next, FigureBook book, Progress progress) {
        List<Done> done = new ArrayList<>();
        FigureMoment now = figures.current(book);
        Set<String> hidden = blind.get();
        for (FigureEntry entry : next) {
            if (progress.cancelled()) {
                break;
            }
            done.add(new Done(entry, FigureOutcome.of(now, entry.spec(), texts).unless(hidden)));
        }
        return done;
    }

    private void done(List<Done> done) {
        done.forEach(d -> model.computed(d.entry(), d.outcome()));
        busy.set(false);
        model.show();
        go();
    }
}
