package org.feltbok.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.feltbok.app.guide.GuideWindow;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.SavedState;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.Workbench;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Backups;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens, makes and closes studies for the window; files are only touched off the user-interface
 * thread.
 */
final class Desk implements Workbench {
    /** What is being read must be there by then, in s; the end does not wait longer for it. */
    private static final int KEEPING = 20;

    private final MainWindow window;
    private final Settings settings;
    private final Environment environment;
    private final StudyMaker maker;
    private final Sample sample;
    private final Function<StudyFile, StudySession> sessions;
    private final ReadOnlyObjectWrapper<Optional<OpenStudy>> study =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtTheEnd atTheEnd;
    private final Making making;
    private final StudyParts parts;
    private final GuideWindow guide;
    private Optional<StudySession> session = Optional.empty();

    /**
     * The sample study.
     *
     * @param folder its plain files; empty if it does not come with this program
     * @param file where its study file lies, or will
     */
    record Sample(Optional<Path> folder, Path file) {}

    /**
     * @param sessions makes a session of an opened file, off the user-interface thread
     */
    Desk(
            MainWindow window,
            Settings settings,
            Environment environment,
            StudyMaker maker,
            Sample sample,
            Function<StudyFile, StudySession> sessions) {
        this.window = window;
        this.settings = settings;
        this.environment = environment;
        this.maker = maker;
        this.sample = sample;
        this.sessions = sessions;
        this.guide =
                new GuideWindow(
                        window.scene().getWindow(),
                        window.theme(),
                        window.tasks(),
                        window::texts,
                        settings.zoom());
        this.parts = new StudyParts(window, settings, () -> session);
        this.making =
                new Making(
                        window,
                        settings,
                        environment,
                        maker,
                        (file, settle, stay) -> begin(file, settle::apply, stay));
        this.atTheEnd = new AtTheEnd(window, this::keep, this::moved);
    }

    @Override
    public ObservableValue<Optional<OpenStudy>> study() {
        return study.getReadOnlyProperty();
    }

    @Override
    public boolean hasSample() {
        return sample.folder().isPresent();
    }

    @Override
    public void open(Path file) {
        begin(file, progress -> List.of(), () -> {});
    }

    /** Takes over a study that is being opened since before the window was there. */
    void open(StudyAhead ahead) {
        begin(ahead.path(), progress -> List.of(), ahead::session, () -> {});
    }

    @Override
    public void openSample() {
        Path file = sample.file();
        Path folder = sample.folder().orElseThrow(() -> new FaultException("app.no_sample"));
        begin(
                file,
                progress -> {
                    if (!Files.exists(file)) {
                        makeFolder(file);
                        maker.make(folder, file, environment, progress);
                    }
                    return List.of();
                },
                () -> {});
    }

    static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (java.io.IOException e) {
            throw new FaultException(e, "store.cannot_create", file.toString());
        }
    }

    @Override
    public void create(Path folder, Supplier<Optional<Path>> where) {
        making.create(folder, where);
    }

    @Override
    public Optional<Node> beginning(ScreenContext context) {
        return Optional.of(making.page(context));
    }

    /** What was made is handed over whatever comes now, or is gone if it is not wanted any more. */
    static void toTheEnd(Progress progress, Runnable drop) {
        try {
            progress.toTheEnd();
        } catch (CancellationException e) {
            drop.run();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Preparation {
        List<Fault> run(Progress progress);
    }

    /**
     * @param stay called if what is open now is not left
     */
    private void begin(Path file, Preparation preparation, Runnable stay) {
        atTheEnd.leave(
                session,
                () ->
                        begin(
                                file,
                                preparation,
                                () -> sessions.apply(StudyFile.open(file, environment)),
                                stay),
                stay);
    }

    /**
     * @param stay called if it was cancelled before anything was done
     */
    private void begin(
            Path file, Preparation preparation, Supplier<StudySession> opening, Runnable stay) {
        Optional<StudySession> before = session;
        window.tasks()
                .run(
                        "app.opening",
                        progress -> {
                            List<Fault> notes = preparation.run(progress);
                            if (before.filter(s -> s.file().path().equals(file)).isPresent()) {
                                progress.toTheEnd();
                                end(before.get());
                            }
                            StudySession now = opening.get();
                            toTheEnd(progress, now::letGo);
                            before.filter(s -> !s.file().path().equals(file)).ifPresent(this::end);
                            return new Opened(now, notes);
                        },
                        this::opened,
                        problem -> failed(file, problem),
                        stay);
    }

    private record Opened(StudySession session, List<Fault> notes) {}

    private void opened(Opened opened) {
        StudySession now = opened.session();
        settings.opened(now.file().path());
        session = Optional.of(now);
        study.set(Optional.of(now));
        now.saved()
                .addListener(
                        (o, before, state) -> {
                            if (state.kind() == SavedState.Kind.NOT_IN_PLACE
                                    && before.kind() != SavedState.Kind.NOT_IN_PLACE
                                    && session.filter(s -> s == now).isPresent()) {
                                atTheEnd.noticed(now, this::open);
                            }
                        });
        if (!opened.notes().isEmpty()) {
            window.dialogs().error(new FaultException(opened.notes()));
        }
    }

    /** The study lies elsewhere now, and what was open is closed. */
    private void moved(Path target) {
        session = Optional.empty();
        settings.opened(target);
        study.set(Optional.empty());
    }

    /**
     * The window is to be closed: everything is written down, or its user has said what is to
     * become of it.
     *
     * @param close called when the window may go; never, if it is to stay
     */
    void leave(Runnable close) {
        atTheEnd.leave(session, close, () -> {});
    }

    /** A damaged file with a good backup: going back to it is offered, anything else is shown. */
    private void failed(Path file, Throwable problem) {
        boolean damaged =
                problem instanceof FaultException f
                        && f.faults().getFirst().key().equals("store.damaged_with_backup");
        if (!damaged) {
            window.dialogs().error(problem);
            return;
        }
        Backups backups = new Backups(file, environment.clock());
        window.tasks()
                .run(
                        "app.looking",
                        progress -> backups.lastGood(),
                        good ->
                                good.filter(b -> confirmed("app.restore_damaged", file, b))
                                        .ifPresentOrElse(
                                                b ->
                                                        begin(
                                                                file,
                                                                p -> restored(backups, b),
                                                                () -> {}),
                                                () -> window.dialogs().error(problem)));
    }

    private boolean confirmed(String key, Path file, Path backup) {
        return window.dialogs().confirm(key, file.getFileName(), backup.getFileName());
    }

    private static List<Fault> restored(Backups backups, Path backup) {
        backups.restore(backup);
        return List.of();
    }

    @Override
    public void close() {
        atTheEnd.leave(session, this::closeStudy, () -> {});
    }

    private void closeStudy() {
        session.ifPresent(
                s ->
                        window.tasks()
                                .runToTheEnd(
                                        "app.closing",
                                        progress -> {
                                            end(s);
                                            return s;
                                        },
                                        closed -> {
                                            if (session.filter(now -> now == closed).isPresent()) {
                                                session = Optional.empty();
                                                study.set(Optional.empty());
                                            }
                                        },
                                        window.dialogs()::error));
    }

    /** Waits until everything is on disk, what stands in fields too, then closes the file. */
    private void end(StudySession s) {
        keep();
        s.letGo();
    }

    /** What stands in fields of the window is given to the study. */
    private void keep() {
        if (Platform.isFxApplicationThread()) {
            window.keep(() -> {});
            return;
        }
        var kept = new CompletableFuture<Boolean>();
        Platform.runLater(
                () -> {
                    try {
                        window.keep(() -> kept.complete(true));
                    } catch (RuntimeException problem) {
                        kept.completeExceptionally(problem);
                    }
                });
        try {
            kept.orTimeout(KEEPING, TimeUnit.SECONDS).join();
        } catch (CompletionException problem) {
            // what is written down already is saved all the same
            System.getLogger(Desk.class.getName())
                    .log(System.Logger.Level.WARNING, "not all fields were kept", problem);
        }
    }

    /**
     * Waits until everything is on disk; for the end of the program.
     *
     * @throws FaultException if the file is gone from its place
     */
    void closeNow() {
        Optional<StudySession> last = session;
        session = Optional.empty();
        last.ifPresent(
                s -> {
                    keep();
                    s.close();
                });
    }

    @Override
    public List<Command> commands(ScreenContext context) {
        List<Command> commands = new ArrayList<>(parts.commands());
        commands.add(new PlainOut(window, () -> session, this::keep).command());
        commands.addAll(
                List.of(
                        Command.of(
                                        "app.backup",
                                        MenuPlace.STUDY,
                                        () -> session.ifPresent(this::backUp))
                                .withIcon("fth-copy"),
                        Command.of(
                                        "app.restore",
                                        MenuPlace.STUDY,
                                        () -> session.ifPresent(this::restore))
                                .withIcon("fth-rotate-ccw")));
        return commands;
    }

    @Override
    public List<Command> help() {
        return List.of(
                Command.of("app.guide", MenuPlace.HELP, () -> guide.open(window.places()))
                        .withKeys("Shift+F1")
                        .withIcon("fth-book-open"),
                Command.of("app.example", MenuPlace.HELP, this::writeExample)
                        .withIcon("fth-folder"));
    }

    private void writeExample() {
        window.dialogs()
                .chooseFolder("app.example_where")
                .ifPresent(
                        within ->
                                window.tasks()
                                        .run(
                                                "app.writing_example",
                                                p ->
                                                        ExampleFolder.write(
                                                                within,
                                                                window.texts()
                                                                        .get("app.example_name")),
                                                at ->
                                                        window.dialogs()
                                                                .note("app.example_done", at)));
    }

    private void backUp(StudySession s) {
        window.tasks()
                .run(
                        "app.backing_up",
                        p -> {
                            keep();
                            p.toTheEnd();
                            return s.backUp();
                        },
                        at -> window.dialogs().note("app.backed_up", at.getFileName()));
    }

    private void restore(StudySession s) {
        window.tasks()
                .run(
                        "app.looking",
                        progress -> s.file().backups().lastGood(),
                        newest -> restore(s, newest));
    }

    private void restore(StudySession s, Optional<Path> newest) {
        if (newest.isEmpty()) {
            window.dialogs().note("app.no_backup");
            return;
        }
        if (window.mayLeave()
                && window.dialogs().confirm("app.restore_confirm", newest.get().getFileName())) {
            Path file = s.file().path();
            Backups backups = s.file().backups();
            window.tasks()
                    .run(
                            "app.restoring",
                            p -> {
                                p.toTheEnd();
                                end(s);
                                return backups.restore(newest.get());
                            },
                            kept -> {
                                session = Optional.empty();
                                open(file);
                            });
        }
    }
}
