package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.feltbok.ui.Contrast;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.Whole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sample in the least window at every zoom: buttons, choices, key numbers and pills are whole
 * and within the window on each screen, and panes without room have their button.
 */
class NarrowScreensTest extends FxTest {
    private static final List<String> SCREENS =
            List.of(
                    "overview",
                    "cases",
                    "entry",
                    "grid",
                    "coding",
                    "interviews",
                    "figures",
                    "export");

    @TempDir private Path folder;
    private final Settings settings = new Settings(Language.NB);
    private MainWindow window;
    private Desk desk;

    private void open() {
        SampleStudy.open(folder).close();
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set("Kari Nordmann");
        onFx(
                () -> {
                    stage.setWidth(960);
                    stage.setHeight(640);
                    window = new MainWindow(stage, settings);
                    desk =
                            new Desk(
                                    window,
                                    settings,
                                    Environment.of(() -> "Kari Nordmann"),
                                    (plain, file, environment, progress) -> List.of(),
                                    new Desk.Sample(Optional.empty(), folder),
                                    study -> new StudySession(study, new Screens()));
                    window.show(desk);
                    desk.open(folder.resolve("sample.feltbok"));
                });
        await(() -> desk.study().getValue().isPresent());
    }

    @AfterEach
    void close() {
        onFx(desk::closeNow);
    }

    @Test
    void whatIsPressedAndWhatCountsIsWholeOnEveryScreen() {
        open();
        var wrong = new ArrayList<String>();
        for (String screen : SCREENS) {
            for (int zoom : new int[] {80, 100, 120, 150}) {
                onFx(
                        () -> {
                            settings.zoom().set(zoom);
                            window.history().go(Navigator.Target.screen(screen));
                        });
                await(() -> window.tasks().running().isEmpty());
                onFx(
                        () -> {
                            window.scene().getRoot().applyCss();
                            window.scene().getRoot().layout();
                            Whole.look(window.scene().getRoot(), screen + " at " + zoom, wrong);
                        });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextCanBeReadInBothThemes() {
        open();
        var wrong = new ArrayList<String>();
        onFx(
                () -> {
                    stage.setWidth(980);
                    stage.setHeight(900);
                });
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            for (String screen : SCREENS) {
                onFx(
                        () -> {
                            settings.theme().set(theme);
                            window.history().go(Navigator.Target.screen(screen));
                        });
                await(() -> window.tasks().running().isEmpty());
                onFx(
                        () -> {
                            window.scene().getRoot().applyCss();
                            window.scene().getRoot().layout();
                            Contrast.look(window.scene().getRoot(), theme + " " + screen, wrong);
                        });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatFloatsLiesWithinTheWindow() {
        open();
        onFx(() -> settings.zoom().set(150));
        for (Runnable opening :
                List.<Runnable>of(window::openPalette, window::openKeys, window::openWho)) {
            onFx(opening);
            Bounds place =
                    fx(
                            () -> {
                                window.scene().getRoot().applyCss();
                                window.scene().getRoot().layout();
                                Node floating =
                                        ((Parent) window.scene().lookup("#overlay"))
                                                .getChildrenUnmodifiable()
                                                .getFirst();
                                return floating.localToScene(floating.getLayoutBounds());
                            });
            assertThat(place.getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(place.getMaxX()).isLessThanOrEqualTo(960);
            assertThat(place.getMaxY()).isLessThanOrEqualTo(640);
        }
    }
}
