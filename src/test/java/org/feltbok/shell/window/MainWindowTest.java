package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;

class MainWindowTest extends FxTest {
    private final Settings settings = new Settings(Language.EN);
    private final TryStudy study = new TryStudy();
    private MainWindow window;

    @BeforeEach
    void open() {
        settings.theme().set(ThemeChoice.LIGHT);
        window =
                fx(
                        () -> {
                            var main = new MainWindow(stage, settings);
                            main.show(study);
                            return main;
                        });
    }

    private void openStudy() {
        onFx(() -> study.open(Path.of("study.feltbok")));
    }

    private void key(KeyCode... keys) {
        press(keys).release(keys);
        onFx(() -> {});
    }

    private TryScreen screen(String key) {
        return study.screens.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void beginsWithTheStartPageAndGoesBackToIt() {
        assertThat(window.scene().lookup("#start-page")).isNotNull();
        assertThat(window.front()).isEmpty();
        openStudy();
        assertThat(window.scene().lookup("#start-page")).isNull();
        assertThat(window.front()).contains("overview");
        assertThat(stage.getTitle()).isEqualTo("Småkommunestudien – Feltbok");
        key(KeyCode.CONTROL, KeyCode.W);
        assertThat(window.scene().lookup("#start-page")).isNotNull();
    }

    @Test
    void numbersLeadToScreensAndArrowsBack() {
        openStudy();
        key(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(window.front()).contains("coding");
        key(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.front()).contains("overview");
        key(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(window.front()).contains("coding");
    }

    /** A code is moved out of its folder with the key that else goes back. */
    @Test
    void aKeyThatWhatHasTheFocusKeepsIsNotTheWindows() {
        openStudy();
        key(KeyCode.CONTROL, KeyCode.DIGIT4);
        TryScreen coding = screen("coding");
        key(KeyCode.CONTROL, KeyCode.B);
        var got = new ArrayList<KeyCode>();
        onFx(
                () -> {
                    KeyStrokes.keep(coding.rows, e -> e.getCode() == KeyCode.LEFT);
                    coding.rows.addEventFilter(KeyEvent.KEY_PRESSED, e -> got.add(e.getCode()));
                    coding.rows.requestFocus();
                });
        key(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.front()).contains("coding");
        assertThat(got).contains(KeyCode.LEFT);
        onFx(coding.field::requestFocus);
        key(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.front()).as("elsewhere it leads back").contains("overview");
    }

    @Test
    void aScreenOfAnotherIsNotInTheRailAndTakesNoNumber() {
        openStudy();
        assertThat(window.scene().lookup("#rail-tables")).isNull();
        onFx(() -> window.history().go(Navigator.Target.screen("tables")));
        assertThat(window.front()).contains("tables");
        var figures = (javafx.scene.control.ToggleButton) window.scene().lookup("#rail-figures");
        assertThat(figures.isSelected()).as("where it belongs to").isTrue();
        key(KeyCode.CONTROL, KeyCode.DIGIT7);
        assertThat(window.front()).as("the seventh in the rail").contains("export");
        key(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.front()).contains("tables");
    }

    @Test
    void lettersActOnlyWhereNoTextIsWritten() {
        openStudy();
        key(KeyCode.C);
        assertThat(screen("overview").seen).contains("letter");
        screen("overview").seen.clear();
        onFx(() -> screen("overview").field.requestFocus());
        key(KeyCode.C);
        assertThat(screen("overview").seen).isEmpty();
        key(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(screen("overview").seen).containsExactly("complete");
    }

    @Test
    void aKeyThatTheScreenTakesForLaterIsNoCommandYetAndWaysToOtherScreensStayOpen() {
        openStudy();
        TryScreen overview = screen("overview");
        overview.seen.clear();
        overview.later = KeyCode.F2.getName();
        onFx(() -> overview.rows.requestFocus());
        key(KeyCode.F2);
        assertThat(overview.seen).containsExactly("kept");
        overview.later = KeyCode.DIGIT2.getName();
        key(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(overview.seen).containsExactly("kept");
    }

    @Test
    void rowsWithTheFocusKeepNoCommandOfTheScreenForThemselves() {
        openStudy();
        TryScreen overview = screen("overview");
        key(KeyCode.CONTROL, KeyCode.B);
        onFx(
                () -> {
                    overview.rows.getSelectionModel().select(0);
                    overview.rows.requestFocus();
                });
        key(KeyCode.CONTROL, KeyCode.DOWN);
        key(KeyCode.F2);
        assertThat(overview.seen).contains("next", "write");
        assertThat(fx(() -> overview.rows.getFocusModel().getFocusedIndex())).isZero();
        key(KeyCode.DOWN);
        assertThat(fx(() -> overview.rows.getSelectionModel().getSelectedIndex())).isOne();
    }

    @Test
    void undoIsAskedOfTheStudyAlsoWhereItOnlySaysThatThereIsNothing() {
        openStudy();
        assertThat(window.scene().lookup("#undo").isDisabled()).isTrue();
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(study.asked).contains("undo");
        onFx(() -> study.undoable.set(Phrase.of("tryout.complete")));
        assertThat(window.scene().lookup("#undo").isDisabled()).isFalse();
    }

    @Test
    void changesLanguageAndStaysWhereOneWas() {
        openStudy();
        key(KeyCode.CONTROL, KeyCode.DIGIT4);
        onFx(() -> settings.language().set(Language.NB));
        assertThat(window.front()).contains("coding");
        assertThat(((Label) window.scene().lookup("#saved")).getText())
                .isEqualTo("Alle endringer lagret");
    }

    @Test
    void inAnotherLanguageEachScreenComesBackToWhereTheHandWas() {
        openStudy();
        onFx(() -> window.history().go(new Navigator.Target("coding", "q1#first")));
        onFx(() -> window.history().go(Navigator.Target.screen("entry")));
        screen("coding").place = "q1#fifth";
        screen("entry").place = "fourth";
        screen("cases").place = "ninth";
        onFx(() -> settings.language().set(Language.NB));
        assertThat(screen("entry").seen).containsExactly("shown fourth");
        onFx(() -> window.history().go(Navigator.Target.screen("coding")));
        onFx(() -> window.history().go(new Navigator.Target("cases", "named")));
        assertThat(screen("coding").seen).containsExactly("shown q1#fifth");
        assertThat(screen("cases").seen).containsExactly("shown named");
        onFx(() -> window.history().go(Navigator.Target.screen("coding")));
        assertThat(screen("coding").seen).endsWith("shown ");
    }

    @Test
    void whereOneCameToIsNotWhereOneIsByNow() {
        openStudy();
        onFx(() -> window.history().go(new Navigator.Target("coding", "q1#first")));
        screen("coding").place = "q1#fifth";
        onFx(() -> settings.language().set(Language.NB));
        assertThat(screen("coding").seen).containsExactly("shown q1#fifth");
    }

    @Test
    void changesThemeInPlace() {
        openStudy();
        assertThat(window.scene().getStylesheets()).anyMatch(s -> s.endsWith("light.css"));
        onFx(() -> settings.theme().set(ThemeChoice.DARK));
        assertThat(window.scene().getStylesheets()).anyMatch(s -> s.endsWith("dark.css"));
        assertThat(window.theme().palette().get().isDark()).isTrue();
    }

    @Test
    void thePaletteGoesToAFigureByItsNumber() {
        openStudy();
        key(KeyCode.CONTROL, KeyCode.K);
        onFx(() -> ((TextField) window.scene().lookup("#palette-query")).setText("57"));
        await(
                () ->
                        ((javafx.scene.control.ListView<?>) window.scene().lookup("#palette-list"))
                                        .getItems()
                                        .size()
                                > 1);
        await(() -> ((TextField) window.scene().lookup("#palette-query")).isFocused());
        key(KeyCode.ENTER);
        assertThat(screen("figures").seen).contains("figure 57");
        assertThat(window.scene().lookup("#palette")).isNull();
    }

    @Test
    void escapeClosesWhatFloats() {
        openStudy();
        key(KeyCode.F1);
        assertThat(window.scene().lookup("#key-list")).isNotNull();
        key(KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#key-list")).isNull();
    }

    @Test
    void zoomsByKeys() {
        key(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(settings.zoom().get()).isEqualTo(110);
        key(KeyCode.CONTROL, KeyCode.MINUS);
        key(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(settings.zoom().get()).isEqualTo(90);
        key(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(settings.zoom().get()).isEqualTo(100);
    }

    @Test
    void theLeftPaneIsADrawerInANarrowWindow() {
        openStudy();
        var panes = screen("overview").panes().orElseThrow();
        assertThat(panes.shown()).hasSize(1);
        key(KeyCode.CONTROL, KeyCode.B);
        assertThat(panes.shown()).hasSize(2);
        key(KeyCode.CONTROL, KeyCode.B);
        assertThat(panes.shown()).hasSize(1);
    }

    @Test
    void aProblemInTheBackgroundIsShown() {
        onFx(
                () ->
                        window.tasks()
                                .run(
                                        "shell.palette.searching",
                                        p -> {
                                            throw new IllegalStateException("on purpose");
                                        },
                                        r -> {}));
        await(() -> window.scene().lookup(".fb-note-text") != null);
        assertThat(((Label) window.scene().lookup(".fb-note-text")).getText())
                .contains("What was saved is safe");
    }
}
