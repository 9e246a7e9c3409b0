package org.feltbok.app;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.SettingsFile;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.shell.window.WindowFit;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens the window and stays until it is closed and everything is on disk. */
final class WindowStart {
    /** Kept, because the logging system forgets loggers that nobody holds. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("javafx"));

    private final StudyMaker maker;
    private final ScreenMaker screens;

    private final Places places;
    private final AtomicReference<Optional<RuntimeException>> atEnd =
            new AtomicReference<>(Optional.empty());

    WindowStart(StudyMaker maker, ScreenMaker screens, Places places) {
        this.maker = maker;
        this.screens = screens;
        this.places = places;
    }

    /**
     * @param study what to open; empty = the start page
     * @throws FaultException if at the end the study was no longer where it was opened
     */
    void run(Language language, Optional<Path> study) {
        run(language, study, false);
    }

    /**
     * Opens the sample study, made first if it is not there yet.
     *
     * @throws FaultException if at the end the study was no longer where it was opened
     */
    void runSample(Language language) {
        run(language, Optional.of(places.sample()), true);
    }

    private void run(Language language, Optional<Path> study, boolean sample) {
        // JavaFX from the class path is intended; its warning about that would only worry people
        QUIET.forEach(l -> l.setLevel(Level.SEVERE));
        SettingsFile file = new SettingsFile(places.settings(), language);
        Settings settings = file.settings();
        Environment environment = Environment.of(person(settings));
        Function<StudyFile, StudySession> sessions =
                opened ->
                        new StudySession(
                                opened, screens, DraftFile.of(places.settings(), opened.path()));
        // a sample that has yet to be made takes long, and its maker tells how far it is
        Optional<StudyAhead> ahead =
                study.filter(f -> !sample || Files.exists(f))
                        .map(
                                f ->
                                        new StudyAhead(
                                                f, () -> StudyFile.open(f, environment), sessions));
        Consumer<Desk> first =
                desk ->
                        ahead.ifPresentOrElse(
                                desk::open,
                                () -> {
                                    if (sample) {
                                        desk.openSample();
                                    }
                                });
        CountDownLatch closed = new CountDownLatch(1);
        Desk.Sample plain = new Desk.Sample(SampleFolder.find(), places.sample());
        try {
            Platform.startup(
                    () -> {
                        try {
                            open(settings, environment, plain, sessions, study, first, closed);
                        } catch (RuntimeException noWindow) {
                            // without a window nobody could ever close the program
                            atEnd.set(Optional.of(noWindow));
                            closed.countDown();
                        }
                    });
        } catch (RuntimeException noToolkit) {
            ahead.ifPresent(StudyAhead::giveUp);
            throw noToolkit;
        }
        ahead.ifPresent(StudyAhead::toolkitStarted);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
        Platform.exit();
        atEnd.get()
                .ifPresent(
                        e -> {
                            throw e;
                        });
    }

    private void open(
            Settings settings,
            Environment environment,
            Desk.Sample sample,
            Function<StudyFile, StudySession> sessions,
            Optional<Path> study,
            Consumer<Desk> first,
            CountDownLatch closed) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, settings);
        Desk desk = new Desk(window, settings, environment, maker, sample, sessions);
        stage.setOnCloseRequest(
                e -> {
                    e.consume();
                    desk.leave(stage::hide);
                });
        stage.setOnHidden(
                e -> {
                    Thread ending =
                            new Thread(
                                    () -> {
                                        try {
                                            desk.closeNow();
                                        } catch (FaultException gone) {
                                            atEnd.set(Optional.of(gone));
                                        } finally {
                                            closed.countDown();
                                        }
                                    },
                                    "closing");
                    ending.start();
                });
        Rectangle2D place = WindowFit.within(Screen.getPrimary().getVisualBounds());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        study.map(Path::getFileName)
                .ifPresentOrElse(
                        name -> window.showAwaiting(desk, name.toString()),
                        () -> window.show(desk));
        first.accept(desk);
    }

    /** The name in the change log: the person's own, else the one the computer knows. */
    private static Supplier<String> person(Settings settings) {
        return () -> {
            String name = settings.person().get();
            return name == null || name.isBlank() ? System.getProperty("user.name", "?") : name;
        };
    }
}
