package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.ui.Contrast;
import org.feltbok.ui.Whole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * The sample in the least window at every zoom: buttons, choices, key numbers and pills are whole
 * and within the window on each screen, and panes without room have their button.
 */
class NarrowScreensTest extends DeskRig {
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

    @BeforeEach
    void open() {
        settings.theme().set(ThemeChoice.LIGHT);
        openSample(960, 640);
    }

    @Test
    void whatIsPressedAndWhatCountsIsWholeOnEveryScreen() {
        var wrong = new ArrayList<String>();
        for (String screen : SCREENS) {
            for (int zoom : new int[] {80, 150}) {
                onFx(() -> settings.zoom().set(zoom));
                look(screen, zoom, wrong);
            }
        }
        // gone to at another zoom than it was left at
        for (int zoom : new int[] {80, 150}) {
            onFx(() -> settings.zoom().set(zoom));
            SCREENS.forEach(screen -> look(screen, zoom, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    private void look(String screen, int zoom, List<String> wrong) {
        go(screen);
        onFx(
                () -> {
                    draw();
                    Whole.look(window.scene().getRoot(), screen + " at " + zoom, wrong);
                });
    }

    @Test
    void everyTextCanBeReadInBothThemes() {
        var wrong = new ArrayList<String>();
        onFx(
                () -> {
                    stage.setWidth(980);
                    stage.setHeight(900);
                });
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            for (String screen : SCREENS) {
                onFx(() -> settings.theme().set(theme));
                go(screen);
                onFx(
                        () -> {
                            draw();
                            Contrast.look(window.scene().getRoot(), theme + " " + screen, wrong);
                        });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatFloatsLiesWithinTheWindow() {
        onFx(() -> settings.zoom().set(150));
        for (Runnable opening :
                List.<Runnable>of(window::openPalette, window::openKeys, window::openWho)) {
            onFx(opening);
            Bounds place =
                    fx(
                            () -> {
                                draw();
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
