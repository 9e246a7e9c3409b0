package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The least window, 960 × 640: nothing is cut, and what has no room is one click away. */
class WindowLayoutTest extends FxTest {
    private final Settings settings = new Settings(Language.NB);
    private final TryStudy study = new TryStudy();
    private MainWindow window;

    @BeforeEach
    void open() {
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set("Kari Nordmann");
        window =
                fx(
                        () -> {
                            stage.setWidth(960);
                            stage.setHeight(640);
                            var main = new MainWindow(stage, settings);
                            main.show(study);
                            return main;
                        });
    }

    private void openStudy() {
        onFx(() -> study.open(Path.of("study.feltbok")));
    }

    private Bounds place(String selector) {
        return fx(
                () -> {
                    Node node = window.scene().lookup(selector);
                    return node.localToScene(node.getBoundsInLocal());
                });
    }

    @Test
    void thePaletteOpenerLiesOverNothing() {
        openStudy();
        for (int zoom : new int[] {80, 100, 120, 150}) {
            onFx(() -> settings.zoom().set(zoom));
            Bounds opener = place("#palette-opener");
            for (String other : List.of("#undo", "#redo", "#study-menu", "#person", ".menu-bar")) {
                assertThat(opener.intersects(place(other))).as(other + " at " + zoom).isFalse();
                assertThat(place(other).getMaxX()).isLessThanOrEqualTo(960.5);
            }
        }
    }

    @Test
    void aHeaderTooWideForTheWindowStandsInTwoStripsAndPushesNothingOut() {
        openStudy();
        var choices = new Segments<String>();
        onFx(
                () -> {
                    for (String name : List.of("first", "second", "third", "fourth")) {
                        choices.add(name, "The questionnaire of the " + name + " round of it");
                    }
                    ((PageHeader) study.screens.getFirst().header()).left(choices);
                });
        Bounds rail = place(".fb-rail");
        assertThat(rail.getMinX()).isGreaterThanOrEqualTo(-0.5);
        assertThat(place("#status-language").getMaxX()).isLessThanOrEqualTo(960.5);
        double first = fx(() -> choices.localToScene(0, 0).getY());
        assertThat(first).isGreaterThan(place(".fb-page-title").getMaxY());
    }

    @Test
    void aDrawerHasItsButtonAndClosesWhenTheHandGoesBackToTheWork() {
        openStudy();
        var panes = study.screens.getFirst().panes().orElseThrow();
        assertThat(panes.shown()).hasSize(1);
        onFx(() -> ((Button) window.scene().lookup("#drawer-right")).fire());
        assertThat(panes.shown()).hasSize(2);
        onFx(() -> study.screens.getFirst().field.requestFocus());
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        onFx(() -> {});
        assertThat(panes.shown()).hasSize(1);
        onFx(() -> ((Button) window.scene().lookup("#drawer-left")).fire());
        assertThat(panes.shown()).hasSize(2);
        clickOn(study.screens.getFirst().field);
        assertThat(panes.shown()).hasSize(1);
    }

    @Test
    void whatUndoDidIsSaidAndLeadsToItsPlace() {
        openStudy();
        var done =
                new Reversed(
                        1,
                        true,
                        Phrase.of("operation.coding.toggle", "Legevakt"),
                        "Austrheim",
                        Optional.of(new Navigator.Target("coding", "q12")));
        onFx(() -> study.reversed.set(Optional.of(done)));
        var said = (Label) window.scene().lookup(".fb-note-text");
        assertThat(said.getText()).contains("Angret").contains("Austrheim").contains("Legevakt");
        onFx(() -> ((Button) window.scene().lookup(".fb-note .fb-small")).fire());
        assertThat(window.front()).contains("coding");
    }

    @Test
    void onTheStartPageTheNameAndTheSettingsCanBeGiven() {
        onFx(() -> ((Button) window.scene().lookup("#person")).fire());
        assertThat(window.scene().lookup("#who-name").isFocused()).isTrue();
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        onFx(() -> {});
        onFx(window::openSettings);
        assertThat(window.scene().lookup("#start-settings")).isNotNull();
        assertThat(window.scene().lookup("#settings-person").isFocused()).isTrue();
    }

    @Test
    void anotherStudyBeginsWithoutTheFaultsOfTheLast() {
        openStudy();
        onFx(() -> window.dialogs().error(new org.feltbok.base.FaultException("plain.cancelled")));
        assertThat(window.scene().lookup(".fb-note-text")).isNotNull();
        onFx(study::close);
        assertThat(window.scene().lookup(".fb-note-text")).isNull();
    }
}
