package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What a hand keys in Entry is what the file holds: real keys at the real window. */
@Tag("xvfb")
class EntryJourneyTest extends EntryJourney {
    private List<String> texts() {
        return found("SELECT text FROM answer_text");
    }

    /** What the window's own bar says. */
    private boolean says(String saved) {
        return program.node("#saved") instanceof Labeled label && label.getText().equals(saved);
    }

    @Test
    void theDigitThatAnswersIsNotTypedIntoTheNextField() {
        hand.type("23");
        hand.press(KeyCode.ENTER);
        hand.type("mc 2");
        hand.press(KeyCode.ENTER);
        hand.type("1");
        assertThat(stored()).containsEntry("c1", "2 | 3 | mc 2 | 1");
    }

    @Test
    void anOpenQuestionCanBeLeftBlankRefusedOrUnreadable() {
        hand.type("1-");
        hand.press(KeyCode.ENTER);
        hand.type("--");
        hand.press(KeyCode.ENTER);
        hand.type("---");
        assertThat(stored()).containsEntry("c1", "1 | #not_answered | #refused | #unreadable");
    }

    @Test
    void aMinusWithinATextOrANumberIsWritten() {
        hand.type("15");
        hand.press(KeyCode.HOME);
        hand.type("-");
        hand.press(KeyCode.ENTER);
        hand.type("a-b");
        hand.press(KeyCode.ENTER);
        assertThat(stored()).containsEntry("c1", "1 | -5 | a-b | ");
    }

    @Test
    void fourRespondentsKeyedAsQuickAsCanBeGetOneAnswerEach() {
        for (int i = 1; i < 5; i++) {
            hand.burst(Stroke.of('2'), Stroke.of(KeyCode.CONTROL, KeyCode.DOWN));
        }
        assertThat(stored())
                .containsExactly(
                        Map.entry("c1", "2 |  |  | "),
                        Map.entry("c2", "2 |  |  | "),
                        Map.entry("c3", "2 |  |  | "),
                        Map.entry("c4", "2 |  |  | "));
    }

    @Test
    void fourBegunRespondentsGoneThroughAsQuickAsCanBeGetOneAnswerEach() {
        for (int i = 1; i < 6; i++) {
            hand.burst(Stroke.of('1'), Stroke.of(KeyCode.CONTROL, KeyCode.DOWN));
        }
        program.awaitSaved();
        for (int i = 0; i < 4; i++) {
            hand.burst(Stroke.of(KeyCode.CONTROL, KeyCode.UP), Stroke.of('7'));
        }
        Hand.await(
                "the last one is read",
                () ->
                        program.window().scene().getFocusOwner() instanceof TextArea area
                                && area.getText().equals("7"));
        assertThat(stored().values()).filteredOn(v -> v.startsWith("1 | 7")).hasSize(4);
    }

    @Test
    void aNumberThatCannotBeReadIsAskedAboutBeforeAnotherScreenComes() {
        hand.type("14x");
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        program.takeBack();
        assertThat(program.window().front()).contains("entry");
        Hand.await(
                "the keyboard is in the field",
                () ->
                        program.window().scene().getFocusOwner() instanceof TextArea area
                                && area.getText().equals("4x")
                                && area.isFocused());
        hand.press(KeyCode.BACK_SPACE);
        hand.press(KeyCode.ENTER);
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        Hand.await("the other screen is there", () -> program.isInFront("overview"));
        assertThat(stored()).containsEntry("c1", "1 | 4 |  | ");
    }

    @Test
    void backspaceClearsAndStays() {
        hand.type("1");
        hand.press(KeyCode.UP);
        hand.press(KeyCode.BACK_SPACE);
        hand.type("2");
        hand.type("5");
        hand.press(KeyCode.ENTER);
        assertThat(stored()).containsEntry("c1", "2 | 5 |  | ");
    }

    @Test
    void anArrowLeavesATextUpwardsAtItsFirstLineOnly() {
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.DOWN);
        // a caret moves between lines that have been laid out
        hand.pace(10);
        hand.type("ab");
        hand.press(KeyCode.SHIFT, KeyCode.ENTER);
        hand.type("c");
        hand.press(KeyCode.UP);
        hand.press(KeyCode.DELETE);
        hand.press(KeyCode.UP);
        hand.type("6");
        hand.press(KeyCode.ENTER);
        // within the text the arrow moved the caret behind the a, where b was taken out
        assertThat(texts()).containsExactly("a\nc");
    }

    @Test
    void aFormThatLacksSomethingIsFinishedWithAReason() {
        Hand.onFx(
                () -> {
                    // so low that the form does not stand there whole
                    program.window().scene().getWindow().setHeight(600);
                    return true;
                });
        hand.type("1");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("what is missing is listed", () -> program.has("#entry-finish"));
        Hand.await(
                "the list is there to be read",
                () -> ((Region) program.node("#entry-finish-list")).getHeight() >= 28);
        hand.press(KeyCode.ENTER);
        hand.type("4");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("what is missing is listed", () -> program.has("#entry-finish"));
        hand.press(KeyCode.TAB);
        hand.type("torn");
        hand.press(KeyCode.ENTER);
        Hand.await("the next form is there", () -> !program.has("#entry-finish"));
        assertThat(stored()).containsEntry("c1", "1 | 4 |  | ");
    }

    @Test
    void whatStandsInAFieldWhenTheWindowClosesIsWritten() {
        hand.type("14");
        hand.press(KeyCode.ENTER);
        hand.type("last words");
        program.close();
        assertThat(stored()).containsEntry("c1", "1 | 4 | last words | ");
    }

    @Test
    void aNoteBeingWrittenWhenTheWindowClosesIsWritten() {
        hand.type("1");
        hand.press(KeyCode.CONTROL, KeyCode.M);
        hand.type("page torn");
        program.close();
        assertThat(found("SELECT note FROM response")).containsExactly("page torn");
    }

    @Test
    void whatStandsInAFieldWhenTheLanguageChangesIsWritten() {
        hand.type("14");
        hand.press(KeyCode.ENTER);
        hand.type("in two languages");
        program.with(w -> program.settings().language().set(Language.NB));
        assertThat(stored()).containsEntry("c1", "1 | 4 | in two languages | ");
    }

    @Test
    void keysGivenWhileARespondentIsReadAreDoneBeforeAnotherScreenComes() {
        hand.type("1");
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        hand.type("1");
        program.awaitSaved();
        hand.burst(
                Stroke.of(KeyCode.CONTROL, KeyCode.UP),
                Stroke.of('7'),
                Stroke.of(KeyCode.CONTROL, KeyCode.DIGIT1));
        Hand.await("the other screen is there", () -> program.isInFront("overview"));
        assertThat(stored()).containsEntry("c1", "1 | 7 |  | ").containsEntry("c2", "1 |  |  | ");
    }

    @Test
    void theWindowSaysSavedOnlyWhenATextIsWrittenDown() {
        hand.type("14");
        hand.press(KeyCode.ENTER);
        program.awaitSaved();
        Hand.await("saved", () -> says("All changes saved"));
        hand.type("abc");
        Hand.await("not yet saved", () -> says("Not yet saved"));
        Hand.await("written after a pause", () -> says("All changes saved"));
        assertThat(texts()).containsExactly("abc");
    }

    @Test
    void aTextIsInTheFileAfterAPauseWithoutBeingLeft() {
        hand.type("14");
        hand.press(KeyCode.ENTER);
        hand.type("abc");
        Hand.await("written", () -> says("Not yet saved"));
        Hand.await("written after a pause", () -> says("All changes saved"));
        // as the file is to whoever reads it beside this program, killed or not
        assertThat(program.rows("SELECT text FROM answer_text")).containsExactly("abc");
    }
}
