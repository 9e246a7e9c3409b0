package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.value.ObservableValue;

import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.StillStudy;
import org.feltbok.shell.spi.Workbench;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.Snapshots;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Pictures of the Coding and Interviews screens on the sample study, to look at. */
@Tag("xvfb")
class CodingPicturesTest extends FxTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    @TempDir Path folder;

    /** A window with one study whose screens are given. */
    private record Bench(ObservableValue<Optional<OpenStudy>> study) implements Workbench {
        @Override
        public void open(Path file) {}

        @Override
        public void openSample() {}

        @Override
        public void create(Path from, java.util.function.Supplier<Optional<Path>> where) {}

        @Override
        public void close() {}

        @Override
        public List<Command> commands(ScreenContext context) {
            return List.of();
        }
    }

    private record Shown(BiFunction<ScreenContext, Boolean, List<Screen>> maker)
            implements StillStudy {
        @Override
        public List<Screen> screens(ScreenContext context) {
            return maker.apply(context, true);
        }
    }

    @Test
    void showsTheScreensInBothThemes() {
        try (StudyFile file = SampleTexts.open(folder, "Jonas Berge");
                OperationQueue queue = new OperationQueue(file)) {
            pictures(file, queue, "Marit Aune", Language.NB, "marit");
            pictures(file, queue, "Kari Lie", Language.EN, "kari");
        }
        assertThat(FOLDER.resolve("coding-marit-light.png")).exists();
    }

    private void pictures(
            StudyFile file, OperationQueue queue, String person, Language language, String name) {
        var settings = new Settings(language);
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set(person);
        Shown study =
                new Shown(
                        (c, x) ->
                                List.of(
                                        new CodingScreen(file, queue, c),
                                        new org.feltbok.interviews.ui.InterviewsScreen(
                                                file, queue, c)));
        MainWindow window =
                fx(
                        () -> {
                            stage.setWidth(1440);
                            stage.setHeight(900);
                            var main = new MainWindow(stage, settings);
                            main.show(new Bench(Live.constant(Optional.of(study))));
                            return main;
                        });
        await(
                () ->
                        window.scene().lookup("#coding-answers")
                                        instanceof javafx.scene.control.ListView<?> l
                                && l.getItems().size() > 10);
        press(javafx.scene.input.KeyCode.SHIFT);
        type(javafx.scene.input.KeyCode.RIGHT, 2);
        release(javafx.scene.input.KeyCode.SHIFT);
        picture(window, "coding-" + name + "-light");
        press(javafx.scene.input.KeyCode.CONTROL).type(javafx.scene.input.KeyCode.DIGIT2);
        release(javafx.scene.input.KeyCode.CONTROL);
        await(() -> window.scene().getRoot().lookupAll(".fb-passage").size() > 3);
        picture(window, "interviews-" + name + "-light");
        onFx(() -> settings.theme().set(ThemeChoice.DARK));
        picture(window, "interviews-" + name + "-dark");
        press(javafx.scene.input.KeyCode.CONTROL).type(javafx.scene.input.KeyCode.DIGIT1);
        release(javafx.scene.input.KeyCode.CONTROL);
        picture(window, "coding-" + name + "-dark");
    }

    private static void picture(MainWindow window, String name) {
        for (int i = 0; i < 3; i++) {
            onFx(
                    () -> {
                        window.scene().getRoot().applyCss();
                        window.scene().getRoot().layout();
                    });
        }
        onFx(() -> Snapshots.save(window.scene(), FOLDER.resolve(name + ".png")));
    }
}
