package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Nothing of the window holds a study that was closed, or the screens of another language. */
class OldStudyTest extends FxTest {
    private static final List<String> SCREENS =
            List.of("overview", "cases", "entry", "coding", "interviews", "figures", "export");
    private final Settings settings = new Settings(Language.EN);
    private MainWindow window;
    private Desk desk;

    @TempDir private Path folder;

    private void open() {
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set("Kari Nordmann");
        window =
                fx(
                        () -> {
                            // TestFX keeps each event of the shared window, and with it a node
                            var main = new MainWindow(new Stage(), settings);
                            desk =
                                    new Desk(
                                            main,
                                            settings,
                                            Environment.of(() -> "Kari Nordmann"),
                                            (plain, file, environment, progress) -> List.of(),
                                            new Desk.Sample(Optional.empty(), folder),
                                            study -> new StudySession(study, new Screens()));
                            main.show(desk);
                            return main;
                        });
    }

    private void visitAll() {
        for (String screen : SCREENS) {
            onFx(() -> window.history().go(Navigator.Target.screen(screen)));
            await(() -> window.tasks().running().isEmpty());
        }
    }

    @AfterEach
    void close() {
        onFx(desk::closeNow);
    }

    private static void awaitGone(WeakReference<?> reference) {
        await(
                () -> {
                    System.gc();
                    return reference.refersTo(null);
                });
    }

    private WeakReference<Object> front() {
        return new WeakReference<>(fx(() -> window.scene().lookup(".fb-rail").getParent()));
    }

    @Test
    void aClosedStudyAndTheScreensOfAnotherLanguageAreLetGo() {
        SampleStudy.open(folder).close();
        open();
        onFx(() -> desk.open(folder.resolve("sample.feltbok")));
        await(() -> desk.study().getValue().isPresent());
        visitAll();
        WeakReference<Object> english = front();
        onFx(() -> settings.language().set(Language.NB));
        await(() -> window.tasks().running().isEmpty());
        onFx(() -> settings.theme().set(ThemeChoice.DARK));
        awaitGone(english);
        var study = new WeakReference<OpenStudy>(desk.study().getValue().orElseThrow());
        onFx(desk::close);
        await(() -> desk.study().getValue().isEmpty());
        onFx(() -> settings.theme().set(ThemeChoice.LIGHT));
        awaitGone(study);
        assertThat(window.front()).isEmpty();
    }
}
