package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.coding.Coding;
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

    @Test
    void whatAQuickHandTakesOffIsTheCodeThatItGaveLast() {
        var first = CodingStudy.answers(file).getFirst().ref();
        queue.submit(new ToggleCode("ikt", "IKT", CodingStudy.MARIT, first, null, null)).join();
        onFx(
                () -> {
                    run("coding.toggle.1");
                    run("coding.take_off");
                });
        queue.settled().join();
        await(() -> queue.settled().isDone() && codes().equals(List.of("ikt")));
    }

    @Test
    void whatIsKeyedOnTheWayToTheMemoOfWordsIsWrittenThere() {
        onFx(
                () -> {
                    Node list = list();
                    Event.fireEvent(list, press(KeyCode.RIGHT));
                    run("coding.toggle.1");
                    run("coding.to_memo");
                    assertThat(typed).isEmpty();
                    Event.fireEvent(list, press(KeyCode.DELETE));
                });
        await(() -> fx(() -> node("coding-memo").isFocused()));
        assertThat(fx(() -> wordsChosen())).isTrue();
        assertThat(codes()).as("Del was for the memo").hasSize(1);
    }

    private boolean wordsChosen() {
        return node("coding-memo-of").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .anyMatch(b -> b.isSelected() && b.getText().startsWith("Words"));
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                "",
                code,
                false,
                false,
                false,
                false);
    }

    private List<String> codes() {
        return CodingStudy.answers(file).getFirst().codings().stream().map(Coding::codeId).toList();
    }

    private void run(String key) {
        screen.commands().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }
}
