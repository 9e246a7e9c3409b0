package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key that the notes take is one thing: what it types is heard by nobody. */
class NotesKeysTest extends CodingRig<InterviewsScreen> {
    @Override
    protected InterviewsScreen make(
            StudyFile study, OperationQueue changes, ScreenContext context) {
        return new InterviewsScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return notes().lookupAll(".fb-passage").size() == 2;
    }

    @BeforeEach
    void listen() {
        listenAt("interviews-notes");
    }

    private Node notes() {
        return stage.getScene().lookup("#interviews-notes");
    }

    private CodedText first() {
        return file.read(h -> new CodingStore(h).passages("bi1", "i1")).getFirst();
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
