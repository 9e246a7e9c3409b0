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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
    private final AtomicReference<Optional<FaultException>> atEnd =
            new AtomicReference<>(Optional.empty());

    WindowStart(StudyMaker maker, ScreenMaker screens, Places places) {
        this.maker = maker;
        this.screens = screens;
        this.places = places;
    }

    /**
     * @param first what to do once the window stands, such as opening a study
     * @throws FaultException if at the end the study was no longer where it was opened
     */
    void run(Language language, Consumer<Desk> first) {
        // JavaFX from the class path is intended; its warning about that would only worry people
        QUIET.forEach(l -> l.setLevel(Level.SEVERE));
        CountDownLatch closed = new CountDownLatch(1);
        SettingsFile file = new SettingsFile(places.settings(), language);
        Optional<Path> sample = SampleFolder.find();
        Platform.startup(() -> open(file.settings(), sample, first, closed));
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
            Settings settings, Optional<Path> sample, Consumer<Desk> first, CountDownLatch closed) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, settings);
        Environment environment = Environment.of(person(settings));
        Desk desk =
                new Desk(
                        window,
                        settings,
                        environment,
                        maker,
                        new Desk.Sample(sample, places.sample()),
                        study -> new StudySession(study, screens));
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
        window.show(desk);
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
