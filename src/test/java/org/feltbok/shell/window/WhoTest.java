package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who works is asked before anything is written, and may change while a screen is open. */
class WhoTest extends FxTest {
    private final Settings settings = new Settings(Language.EN);
    private final TryStudy study = new TryStudy();
    private final List<String> done = new ArrayList<>();
    private MainWindow window;

    @BeforeEach
    void open() {
        settings.theme().set(ThemeChoice.LIGHT);
        window =
                fx(
                        () -> {
                            var main = new MainWindow(stage, settings);
                            main.show(study);
                            study.open(Path.of("study.feltbok"));
                            return main;
                        });
    }

    private void change(String what) {
        onFx(
                () ->
                        study.who.named(
                                name -> done.add(name + " " + what),
                                () -> done.add("not " + what)));
    }

    private TextField field() {
        return (TextField) window.scene().lookup("#who-name");
    }

    @Test
    void nothingIsWrittenBeforeANameIsGivenAndThenAllInItsOrder() {
        change("first");
        change("second");
        assertThat(done).isEmpty();
        assertThat(field().isFocused()).isTrue();
        onFx(() -> field().setText("  Silje   Moen "));
        onFx(() -> ((Button) window.scene().lookup("#who-go-on")).fire());
        assertThat(done).containsExactly("Silje Moen first", "Silje Moen second");
        assertThat(settings.person().get()).isEqualTo("Silje Moen");
        assertThat(window.scene().lookup("#who")).isNull();
        change("third");
        assertThat(done).last().isEqualTo("Silje Moen third");
    }

    @Test
    void whoeverPutsTheQuestionAwayWritesNothingAndIsAskedAgain() {
        change("first");
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        onFx(() -> {});
        assertThat(done).containsExactly("not first");
        change("second");
        assertThat(field()).isNotNull();
    }

    @Test
    void thatNobodyHadSaidWhoWorksIsNoProblemOnceItIsSaid() {
        onFx(() -> window.dialogs().error(new FaultException("store.nobody")));
        assertThat(shownProblems()).isPositive();
        onFx(() -> settings.person().set("Silje Moen"));
        assertThat(shownProblems()).isZero();
        onFx(() -> window.dialogs().error(new FaultException("store.gone")));
        onFx(() -> settings.person().set("Kari Lie"));
        assertThat(shownProblems()).isPositive();
    }

    private int shownProblems() {
        return fx(() -> window.scene().getRoot().lookupAll(".fb-note").size());
    }

    @Test
    void whatIsNotYetSavedDoesNotLookAsIfItWere() {
        Label saved = (Label) window.scene().lookup("#saved");
        Paint fine = fx(() -> filled(saved));
        Paint typed =
                fx(
                        () -> {
                            window.openWho();
                            Unwritten.mark(field(), true);
                            return filled(saved);
                        });
        assertThat(saved.getText()).isEqualTo("Not yet saved");
        assertThat(typed).isNotEqualTo(fine);
    }

    private static Paint filled(Label label) {
        label.applyCss();
        return label.getTextFill();
    }

    @Test
    void digitsKeyedOnAreNoBeginningOfAName() {
        change("first");
        onFx(() -> field().replaceSelection("2"));
        assertThat(field().getText()).isEmpty();
        onFx(() -> field().replaceSelection("Kari 2"));
        assertThat(field().getText()).isEqualTo("Kari 2");
    }

    @Test
    void aKnownPersonIsTheSameHoweverTheNameIsWritten() {
        onFx(window::openWho);
        onFx(() -> field().setText("marit aune"));
        onFx(() -> ((Button) window.scene().lookup("#who-go-on")).fire());
        assertThat(settings.person().get()).isEqualTo("Marit Aune");
    }

    @Test
    void anotherNameHoldsAtOnceInOpenScreens() {
        onFx(() -> settings.person().set("Kari Nordmann"));
        change("first");
        onFx(window::openWho);
        onFx(() -> field().setText("Silje Moen"));
        onFx(() -> ((Button) window.scene().lookup("#who-go-on")).fire());
        change("second");
        assertThat(done).containsExactly("Kari Nordmann first", "Silje Moen second");
    }

    @Test
    void aNameInTheSettingsIsTakenWhenItIsWrittenOut() {
        onFx(() -> settings.person().set("Kari Nordmann"));
        onFx(window::openSettings);
        var name = (TextField) window.scene().lookup("#settings-person");
        onFx(
                () -> {
                    name.requestFocus();
                    name.setText("S");
                });
        assertThat(settings.person().get()).isEqualTo("Kari Nordmann");
        onFx(
                () -> {
                    name.setText("Silje Moen");
                    name.fireEvent(new javafx.event.ActionEvent());
                });
        assertThat(settings.person().get()).isEqualTo("Silje Moen");
    }
}
