package org.feltbok.app;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** For tests of all screens: a study in the program's window, put together as for a user. */
abstract class DeskRig extends FxTest {
    protected static final String WHO = "Kari Nordmann";

    @TempDir protected Path folder;
    protected final Environment environment = Environment.of(() -> WHO);
    protected final Settings settings = new Settings(Language.NB);
    protected MainWindow window;
    protected Desk desk;

    /** Opens a study in a window of this size and waits until it stands there. */
    protected final void open(Path study, double width, double height) {
        settings.person().set(WHO);
        onFx(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                    window = new MainWindow(stage, settings);
                    desk =
                            new Desk(
                                    window,
                                    settings,
                                    environment,
                                    (plain, to, by, progress) -> List.of(),
                                    new Desk.Sample(Optional.empty(), folder),
                                    of -> new StudySession(of, new Screens()));
                    window.show(desk);
                    desk.open(study);
                });
        await(() -> desk.study().getValue().isPresent());
    }

    /** As {@link #open}, the sample. */
    protected final void openSample(double width, double height) {
        SampleStudy.open(folder).close();
        open(folder.resolve("sample.feltbok"), width, height);
    }

    @AfterEach
    void closeDesk() {
        onFx(desk::closeNow);
    }

    /** Goes to a screen and waits until it has read all it shows. */
    protected final void go(String screen) {
        onFx(() -> window.history().go(Navigator.Target.screen(screen)));
        await(() -> window.tasks().running().isEmpty());
    }

    /** Dresses and lays out what there is; on the user-interface thread. */
    protected final void draw() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }
}
