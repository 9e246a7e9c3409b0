package org.feltbok.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The palette with a search that answers when the test lets it. */
class CommandPaletteTest extends FxTest {
    private final List<String> done = new ArrayList<>();
    private final HeldRunner tasks = new HeldRunner();
    private final StackPane place = new StackPane();
    private CommandPalette palette;

    @BeforeEach
    void open() {
        tasks.hold();
        show(place);
        reopen();
    }

    private void reopen() {
        List<Command> commands =
                List.of(
                        command("shell.undo"),
                        command("shell.close_study"),
                        command("shell.zoom.in"));
        onFx(
                () -> {
                    palette =
                            new CommandPalette(
                                    commands,
                                    List.of(),
                                    false,
                                    tasks,
                                    new Texts(Language.EN),
                                    () -> place.getChildren().clear());
                    place.getChildren().setAll(palette);
                    palette.requestFocus();
                });
    }

    private Command command(String key) {
        return Command.of(key, MenuPlace.EDIT, () -> done.add(key));
    }

    private void answer() {
        onFx(
                () -> {
                    while (tasks.waiting() > 0) {
                        tasks.releaseOne();
                    }
                });
    }

    private void type(String text) {
        onFx(() -> ((TextField) palette.lookup("#palette-query")).setText(text));
    }

    private void key(KeyCode code) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () -> {
                        var query = palette.lookup("#palette-query");
                        Event.fireEvent(
                                query,
                                new KeyEvent(type, "", "", code, false, false, false, false));
                    });
        }
    }

    @Test
    void enterBeforeTheSearchIsThroughRunsWhatTheTextMeans() {
        answer();
        type("close");
        answer();
        type("larger");
        key(KeyCode.ENTER);
        assertThat(done).isEmpty();
        answer();
        assertThat(done).containsExactly("shell.zoom.in");
    }

    @Test
    void enterAfterACancelledSearchAsksAgain() {
        answer();
        type("close");
        onFx(tasks::cancel);
        key(KeyCode.ENTER);
        assertThat(done).containsExactly("shell.close_study");
    }

    @Test
    void textChangedAfterEnterRunsNothing() {
        answer();
        type("close");
        key(KeyCode.ENTER);
        type("clos");
        answer();
        assertThat(done).isEmpty();
    }

    @Test
    void enterAfterTextThatFindsNothingRunsNothing() {
        answer();
        type("close");
        answer();
        type("no such thing");
        key(KeyCode.ENTER);
        answer();
        assertThat(done).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterEscapeRunsNothing() {
        answer();
        type("close");
        key(KeyCode.ENTER);
        onFx(() -> place.getChildren().clear());
        answer();
        assertThat(done).isEmpty();
    }

    @Test
    void beforeAnythingIsTypedNothingIsChosen() {
        key(KeyCode.ENTER);
        answer();
        key(KeyCode.ENTER);
        type("   ");
        answer();
        key(KeyCode.ENTER);
        assertThat(done).isEmpty();
        ListView<?> list = (ListView<?>) palette.lookup("#palette-list");
        assertThat(list.getSelectionModel().getSelectedItem()).isNull();
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        assertThat(done).hasSize(1);
    }

    @Test
    void arrowsGivenBeforeTheSearchIsThroughMoveInWhatItFinds() {
        answer();
        type("o");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        answer();
        String later = done.getFirst();
        reopen();
        answer();
        type("o");
        answer();
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        assertThat(done).containsExactly(later, later);
    }

    @Test
    void twoEntersRunOnce() {
        answer();
        type("close");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        answer();
        assertThat(done).containsExactly("shell.close_study");
    }
}
