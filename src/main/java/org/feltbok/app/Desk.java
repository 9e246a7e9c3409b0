package org.feltbok.app;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.Workbench;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Backups;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens, makes and closes studies for the window; files are only touched off the user-interface
 * thread.
 */
final class Desk implements Workbench {
    private final MainWindow window;
    private final Settings settings;
    private final Environment environment;
    private final StudyMaker maker;
    private final Function<StudyFile, StudySession> sessions;
    private final ReadOnlyObjectWrapper<Optional<OpenStudy>> study =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<StudySession> session = Optional.empty();

    /**
     * @param sessions makes a session of an opened file, off the user-interface thread
     */
    Desk(
            MainWindow window,
            Settings settings,
            Environment environment,
            StudyMaker maker,
            Function<StudyFile, StudySession> sessions) {
        this.window = window;
        this.settings = settings;
        this.environment = environment;
        this.maker = maker;
        this.sessions = sessions;
    }

    @Override
    public ObservableValue<Optional<OpenStudy>> study() {
        return study.getReadOnlyProperty();
    }

    @Override
    public boolean hasSample() {
        return SampleFolder.find().isPresent();
    }

    @Override
    public void open(Path file) {
        begin(file, progress -> {});
    }

    @Override
    public void openSample() {
        Path file = SamplePlace.file();
        Path folder = SampleFolder.find().orElseThrow(() -> new FaultException("app.no_sample"));
        begin(
                file,
                progress -> {
                    if (!Files.exists(file)) {
                        makeFolder(file);
                        maker.make(folder, file, environment, progress);
                    }
                });
    }

    static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (java.io.IOException e) {
            throw new FaultException(e, "store.cannot_create", file.toString());
        }
    }

    @Override
    public void create(Path folder, Path file) {
        begin(file, progress -> maker.make(folder, file, environment, progress));
    }

    @FunctionalInterface
    private interface Preparation {
        void run(Progress progress);
    }

    private void begin(Path file, Preparation preparation) {
        Optional<StudySession> before = session;
        window.tasks()
                .run(
                        "app.opening",
                        progress -> {
                            preparation.run(progress);
                            before.filter(s -> s.file().path().equals(file))
                                    .ifPresent(StudySession::close);
                            StudySession opened = sessions.apply(StudyFile.open(file, environment));
                            before.filter(s -> !s.file().path().equals(file))
                                    .ifPresent(StudySession::close);
                            return opened;
                        },
                        this::opened,
                        problem -> failed(file, problem));
    }

    private void opened(StudySession opened) {
        settings.opened(opened.file().path());
        session = Optional.of(opened);
        study.set(Optional.of(opened));
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
        backups.lastGood()
                .filter(
                        b ->
                                window.dialogs()
                                        .confirm(
                                                "app.restore_damaged",
                                                file.getFileName(),
                                                b.getFileName()))
                .ifPresentOrElse(
                        b -> begin(file, p -> backups.restore(b)),
                        () -> window.dialogs().error(problem));
    }

    @Override
    public void close() {
        session.ifPresent(
                s ->
                        window.tasks()
                                .run(
                                        "app.closing",
                                        progress -> {
                                            s.close();
                                            return s;
                                        },
                                        closed -> {
                                            if (session.filter(now -> now == closed).isPresent()) {
                                                session = Optional.empty();
                                                study.set(Optional.empty());
                                            }
                                        }));
    }

    /** Waits until everything is on disk; for the end of the program. */
    void closeNow() {
        session.ifPresent(StudySession::close);
        session = Optional.empty();
    }

    @Override
    public List<Command> commands(ScreenContext context) {
        return List.of(
                Command.of("app.backup", MenuPlace.STUDY, () -> session.ifPresent(this::backUp))
                        .withIcon("fth-copy"),
                Command.of("app.restore", MenuPlace.STUDY, () -> session.ifPresent(this::restore))
                        .withIcon("fth-rotate-ccw"));
    }

    private void backUp(StudySession s) {
        window.tasks()
                .run(
                        "app.backing_up",
                        p -> s.backUp(),
                        at -> window.dialogs().note("app.backed_up", at.getFileName()));
    }

    private void restore(StudySession s) {
        Optional<Path> newest = s.file().backups().lastGood();
        if (newest.isEmpty()) {
            window.dialogs().note("app.no_backup");
            return;
        }
        if (window.dialogs().confirm("app.restore_confirm", newest.get().getFileName())) {
            Path file = s.file().path();
            Backups backups = s.file().backups();
            window.tasks()
                    .run(
                            "app.restoring",
                            p -> {
                                s.close();
                                return backups.restore(newest.get());
                            },
                            kept -> {
                                session = Optional.empty();
                                open(file);
                            });
        }
    }
}
