package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.ToggleCode;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A key that coding takes is one thing: what it types is heard by nobody. */
class CodingKeysTest extends FxTest {
    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private CodingScreen screen;
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        var context =
                new ScreenContext(
                        new Texts(Language.EN),
                        new SameThreadRunner(),
                        new ToldDialogs(),
                        target -> {},
                        Live.constant(Palette.light()),
                        Live.constant("Marit Aune"));
        screen = fx(() -> new CodingScreen(file, queue, context));
        show(new BorderPane(screen.view(), screen.header(), null, null, null));
        onFx(() -> screen.shown(""));
        await(() -> list().lookupAll(".fb-answer").size() >= 3);
        onFx(
                () -> {
                    KeyStrokes.of(stage.getScene());
                    list().requestFocus();
                    stage.getScene()
                            .addEventFilter(KeyEvent.KEY_TYPED, e -> typed.add(e.getCharacter()));
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private Node list() {
        return stage.getScene().lookup("#coding-answers");
    }

    /**
     * As the platform sends a key: pressed, the sign it types, released, each to the focus then.
     */
    private void stroke(KeyCode code, String sign) {
        send(KeyEvent.KEY_PRESSED, code, KeyEvent.CHAR_UNDEFINED);
        send(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, sign);
        send(KeyEvent.KEY_RELEASED, code, KeyEvent.CHAR_UNDEFINED);
    }

    private void send(EventType<KeyEvent> type, KeyCode code, String sign) {
        onFx(
                () -> {
                    Node owner = stage.getScene().getFocusOwner();
                    Event.fireEvent(
                            owner, new KeyEvent(type, sign, "", code, false, false, false, false));
                });
    }

    @Test
    void spaceFinishesTheAnswerAndItsBlankReachesNobody() {
        stroke(KeyCode.SPACE, " ");
        await(() -> CodingStudy.answers(file).getFirst().isDone(CodingStudy.MARIT));
        assertThat(typed).isEmpty();
    }

    @Test
    void deleteAndBackspaceTakeOffAndTheirSignsReachNobody() {
        for (KeyCode code : List.of(KeyCode.DELETE, KeyCode.BACK_SPACE)) {
            var first = CodingStudy.answers(file).getFirst().ref();
            queue.submit(new ToggleCode("ikt", "IKT", CodingStudy.MARIT, first, null, null)).join();
            stroke(code, code == KeyCode.DELETE ? "\u007f" : "\b");
            await(() -> CodingStudy.answers(file).getFirst().codings().isEmpty());
            assertThat(typed).as("after " + code).isEmpty();
        }
    }

    @Test
    void escapeIsTakenOnlyWhereSomethingIsSelected() {
        stroke(KeyCode.RIGHT, "");
        typed.clear();
        stroke(KeyCode.ESCAPE, "\u001b");
        assertThat(typed).isEmpty();
        stroke(KeyCode.ESCAPE, "\u001b");
        assertThat(typed).as("nothing was selected: others may have it").hasSize(1);
    }

    @Test
    void aKeyThatCodingDoesNotKnowIsLeftToOthers() {
        stroke(KeyCode.Q, "q");
        assertThat(typed).containsExactly("q");
    }
}
