package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Undo and redo go where something was done, and keys given meanwhile go there too. */
@Tag("xvfb")
class EntryUndoJourneyTest extends EntryJourney {
    @Test
    void undoToTheStartAndKeyOn() {
        hand.type("2");
        program.awaitSaved();
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        hand.press(KeyCode.UP);
        hand.type("3");
        hand.type("4");
        hand.press(KeyCode.ENTER);
        hand.type("on");
        hand.press(KeyCode.ENTER);
        assertThat(stored()).containsEntry("c1", "3 | 4 | on | ");
    }

    @Test
    void undoAndRedoGoOnThroughFieldsThatAreTypedInto() {
        hand.type("14\nwords\n2");
        program.awaitSaved();
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        Hand.await("the text is taken back", () -> isTypedInto(""));
        hand.press(KeyCode.CONTROL, KeyCode.Y);
        Hand.await("the text is there again", () -> isTypedInto("words"));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        Hand.await("the text is taken back", () -> isTypedInto(""));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        program.awaitSaved();
        assertThat(stored()).containsEntry("c1", "1 |  |  | ");
    }

    private boolean isTypedInto(String text) {
        return program.window().scene().getFocusOwner() instanceof TextArea area
                && area.getText().equals(text);
    }

    @Test
    void aKeyRightAfterUndoGoesWhereSomethingWasTakenBack() {
        for (int i = 0; i < 3; i++) {
            hand.press(KeyCode.PAGE_DOWN);
        }
        hand.type("1");
        for (int i = 0; i < 3; i++) {
            hand.press(KeyCode.PAGE_UP);
        }
        program.awaitSaved();
        hand.burst(Stroke.of(KeyCode.CONTROL, KeyCode.Z), Stroke.of('3'));
        assertThat(stored()).containsEntry("c1", " |  |  | 3");
    }

    @Test
    void aKeyRightAfterUndoOfAnotherRespondentGoesThere() {
        hand.type("1");
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        program.awaitSaved();
        hand.burst(Stroke.of(KeyCode.CONTROL, KeyCode.Z), Stroke.of('3'));
        assertThat(stored()).containsOnly(Map.entry("c1", "3 |  |  | "));
    }

    @Test
    void undoWaitsForTheKeysGivenBeforeIt() {
        hand.type("1");
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        hand.type("1");
        program.awaitSaved();
        hand.burst(
                Stroke.of(KeyCode.CONTROL, KeyCode.UP),
                Stroke.of(KeyCode.PAGE_UP),
                Stroke.of('3'),
                Stroke.of(KeyCode.CONTROL, KeyCode.Z),
                Stroke.of('2'));
        assertThat(stored()).containsEntry("c1", "2 |  |  | ").containsEntry("c2", "1 |  |  | ");
    }
}
