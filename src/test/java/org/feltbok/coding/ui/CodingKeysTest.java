package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.ToggleCode;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A key that coding takes is one thing: what it types is heard by nobody. */
class CodingKeysTest extends CodingRig<CodingScreen> {
    @Override
    protected CodingScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new CodingScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return list().lookupAll(".fb-answer").size() >= 3;
    }

    @BeforeEach
    void listen() {
        listenAt("coding-answers");
    }

    private Node list() {
        return stage.getScene().lookup("#coding-answers");
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
