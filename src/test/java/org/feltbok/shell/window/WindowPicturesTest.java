package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.Snapshots;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Pictures of the window at 1440 × 900, to look at. */
@Tag("xvfb")
class WindowPicturesTest extends FxTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    @Test
    void showsTheWindowInBothThemes() {
        var settings = new Settings(Language.EN);
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set("Marit Aune");
        var study = new TryStudy();
        MainWindow window =
                fx(
                        () -> {
                            stage.setWidth(1440);
                            stage.setHeight(900);
                            var main = new MainWindow(stage, settings);
                            main.show(study);
                            return main;
                        });
        picture(window, "start");
        onFx(() -> study.open(Path.of("x")));
        picture(window, "window-light");
        onFx(window::openPalette);
        onFx(
                () ->
                        ((javafx.scene.control.TextField) window.scene().lookup("#palette-query"))
                                .setText("co"));
        await(() -> window.scene().lookup("#palette-list") != null);
        picture(window, "palette-light");
        onFx(() -> settings.theme().set(ThemeChoice.DARK));
        picture(window, "palette-dark");
        press(javafx.scene.input.KeyCode.ESCAPE).release(javafx.scene.input.KeyCode.ESCAPE);
        picture(window, "window-dark");
        onFx(window::openSettings);
        onFx(window::openKeys);
        picture(window, "keys-dark");
        assertThat(window.front()).contains("settings");
    }

    private static void picture(MainWindow window, String name) {
        await(
                () -> {
                    window.scene().getRoot().applyCss();
                    window.scene().getRoot().layout();
                    return true;
                });
        onFx(() -> Snapshots.save(window.scene(), FOLDER.resolve(name + ".png")));
    }
}
