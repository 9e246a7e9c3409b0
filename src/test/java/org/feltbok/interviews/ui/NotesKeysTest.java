package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.InterviewStore;
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

/** A key that the notes take is one thing: what it types is heard by nobody. */
class NotesKeysTest extends FxTest {
    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private InterviewsScreen screen;
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
        screen = fx(() -> new InterviewsScreen(file, queue, context));
        show(new BorderPane(screen.view(), screen.header(), null, null, null));
        onFx(() -> screen.shown(""));
        await(() -> notes().lookupAll(".fb-passage").size() == 2);
        onFx(
                () -> {
                    KeyStrokes.of(stage.getScene());
                    notes().requestFocus();
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

    private Node notes() {
        return stage.getScene().lookup("#interviews-notes");
    }

    private CodedText first() {
        return file.read(h -> new CodingStore(h).passages("bi1", "i1")).getFirst();
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
                () ->
                        Event.fireEvent(
                                stage.getScene().getFocusOwner(),
                                new KeyEvent(type, sign, "", code, false, false, false, false)));
    }

    @Test
    void spaceIsDoneWithThePassageAndItsBlankReachesNobody() {
        stroke(KeyCode.SPACE, " ");
        await(() -> first().isDone(CodingStudy.MARIT));
        assertThat(typed).isEmpty();
    }

    @Test
    void deleteTakesOffTheCodeGivenLastAndItsSignReachesNobody() {
        TextRef passage = TextRef.passage("p1");
        queue.submit(new ToggleCode("theme", "T", CodingStudy.MARIT, passage, null, null)).join();
        stroke(KeyCode.DELETE, "\u007f");
        await(() -> first().codings().isEmpty());
        assertThat(typed).isEmpty();
    }

    @Test
    void enterOpensThePassageAndPutsNoLineIntoIt() {
        stroke(KeyCode.ENTER, "\r");
        await(() -> stage.getScene().getFocusOwner() instanceof NoteField);
        assertThat(typed).isEmpty();
        stroke(KeyCode.ESCAPE, "\u001b");
        assertThat(file.read(h -> new InterviewStore(h).passage("p1")).orElseThrow().text())
                .isEqualTo("Planene er gamle, og pengene mangler.");
    }

    @Test
    void aKeyThatTheNotesDoNotKnowIsLeftToOthers() {
        stroke(KeyCode.Q, "q");
        assertThat(typed).containsExactly("q");
    }
}
