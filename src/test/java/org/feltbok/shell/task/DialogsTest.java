package org.feltbok.shell.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.theme.Theme;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.Whole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Each dialog opens with the focus where the hand goes on, and with room around what it says. */
class DialogsTest extends FxTest {
    private static final double LEAST_MARGIN = 16;
    private final SimpleIntegerProperty zoom = new SimpleIntegerProperty(100);
    private FxDialogs dialogs;

    @BeforeEach
    void open() {
        show(new StackPane());
        dialogs =
                fx(
                        () ->
                                new FxDialogs(
                                        () -> stage,
                                        () -> new Texts(Language.EN),
                                        new Theme(ThemeChoice.LIGHT),
                                        new Notes(),
                                        zoom,
                                        (chooser, owner) -> null));
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> answer.complete(question.get()));
        await(() -> pane() != null && pane().getScene().getFocusOwner() != null);
        return answer;
    }

    private Region pane() {
        return Window.getWindows().stream()
                .filter(w -> w != stage)
                .map(w -> (Region) w.getScene().lookup("#question"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void hasMargins(Node content) {
        Bounds place = fx(() -> content.localToScene(content.getLayoutBounds()));
        Bounds whole = fx(() -> pane().getLayoutBounds());
        assertThat(place.getMinX()).isGreaterThanOrEqualTo(LEAST_MARGIN);
        assertThat(place.getMinY()).isGreaterThanOrEqualTo(LEAST_MARGIN);
        assertThat(whole.getMaxX() - place.getMaxX()).isGreaterThanOrEqualTo(LEAST_MARGIN);
    }

    @Test
    void aTextIsTypedAtOnceOverWhatStandsThere() throws Exception {
        var answer = ask(() -> dialogs.askText("caselist.add.name", "Old"));
        var field = (TextField) pane().lookup(".text-field");
        await(() -> field.getScene().getFocusOwner() == field);
        assertThat(fx(field::getSelectedText)).isEqualTo("Old");
        hasMargins(field);
        hasMargins(pane().lookup(".label"));
        onFx(() -> field.replaceSelection("New"));
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(answer.get()).isEqualTo(Optional.of("New"));
    }

    @Test
    void aQuestionStandsOnItsAnswerAndEscapeTakesItBack() throws Exception {
        var answer = ask(() -> dialogs.confirm("caselist.remove.confirm", "Bykle"));
        assertThat(fx(() -> pane().getScene().getFocusOwner())).isInstanceOf(Button.class);
        hasMargins(fx(() -> (Label) pane().lookup(".label")));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(answer.get()).isFalse();
    }

    @Test
    void aQuestionIsAnsweredByEnter() throws Exception {
        var answer = ask(() -> dialogs.confirm("caselist.remove.confirm", "Bykle"));
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(answer.get()).isTrue();
    }

    @Test
    void severalWaysAreReachedByTabAndTheFirstIsAnsweredByEnter() throws Exception {
        var first = ask(() -> dialogs.choose("shell.who", List.of("shell.open", "shell.close")));
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(first.get()).contains("shell.open");
        var second = ask(() -> dialogs.choose("shell.who", List.of("shell.open", "shell.close")));
        press(KeyCode.TAB).release(KeyCode.TAB);
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(second.get()).contains("shell.close");
        var none = ask(() -> dialogs.choose("shell.who", List.of("shell.open", "shell.close")));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(none.get()).isEmpty();
    }

    @Test
    void aLongQuestionIsWholeAtEachZoom() throws Exception {
        for (int percent : new int[] {80, 100, 150}) {
            onFx(() -> zoom.set(percent));
            var answer =
                    ask(
                            () ->
                                    dialogs.choose(
                                            "app.save_elsewhere",
                                            List.of("app.end.elsewhere", "app.end.without"),
                                            "a long name of a study file.feltbok"));
            var wrong = new ArrayList<String>();
            onFx(() -> Whole.look(pane().getScene().getRoot(), percent + " %", wrong));
            assertThat(wrong).isEmpty();
            assertThat(fx(() -> pane().getScene().getWidth()))
                    .isEqualTo(488 * percent / 100.0, within(1.0));
            press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            assertThat(answer.get()).isEmpty();
        }
    }
}
