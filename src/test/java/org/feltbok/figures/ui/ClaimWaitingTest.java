package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.figures.Claim;
import org.junit.jupiter.api.Test;

/** A claim that is written on a slow machine: its test runs while the keys go on. */
class ClaimWaitingTest extends ClaimTest {
    private String place() {
        return fx(() -> ((TextField) node("figure-claim-place")).getText());
    }

    @Test
    void aClaimIsWrittenThoughAnotherFigureCameInFrontAndWhatIsTypedThereStays() {
        fillHigher();
        onFx(() -> screen.shown("figur-2"));
        command("figurelist.claim.new");
        write("figure-claim-place", "9.9");
        onFx(() -> screen.shown("figur-1"));
        await(() -> place().equals("4.2"));
        onFx(tasks::hold);
        press(KeyCode.ENTER, true);
        onFx(() -> screen.shown("figur-2"));
        onFx(tasks::release);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().figure()).isEqualTo("figur-1");
        assertThat(isOpen()).isTrue();
        assertThat(place()).isEqualTo("9.9");
        onFx(() -> screen.shown("figur-1"));
        assertThat(isOpen()).isFalse();
        onFx(() -> screen.shown("figur-2"));
        assertThat(isOpen()).isTrue();
        assertThat(place()).isEqualTo("9.9");
    }

    @Test
    void ctrlEnterPressedTwiceWritesAClaimOnce() {
        fillHigher();
        onFx(tasks::hold);
        press(KeyCode.ENTER, true);
        press(KeyCode.ENTER, true);
        onFx(tasks::release);
        await(() -> !stored().isEmpty());
        queue.undo().join();
        assertThat(stored()).isEmpty();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aLookThatIsAskedForMeanwhileDoesNotPassOverWhatIsToBeWritten() {
        fillHigher();
        onFx(tasks::hold);
        write("figure-claim-place", "4.3");
        press(KeyCode.ENTER, true);
        write("figure-claim-place", "4.3 ");
        onFx(tasks::release);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().place()).isEqualTo("4.3");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void whatIsTypedWhileTheTestRunsStays() {
        fillHigher();
        onFx(tasks::hold);
        press(KeyCode.ENTER, true);
        write("figure-claim-place", "4.25");
        onFx(tasks::release);
        assertThat(isOpen()).isTrue();
        assertThat(place()).isEqualTo("4.25");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        assertThat(stored()).extracting(Claim::place).containsExactly("4.25");
    }

    @Test
    void aClaimThatIsLeftWhileItsTestRunsIsNotWritten() {
        fillHigher();
        onFx(tasks::hold);
        press(KeyCode.ENTER, true);
        press(KeyCode.ESCAPE, false);
        onFx(tasks::release);
        assertThat(isOpen()).isFalse();
        fillHigher();
        write("figure-claim-place", "8.8");
        press(KeyCode.ENTER, true);
        await(() -> !stored().isEmpty());
        assertThat(stored()).extracting(Claim::place).containsExactly("8.8");
    }

    @Test
    void afterALookIsCancelledTheNextKeyIsLookedAt() {
        command("figurelist.claim.new");
        onFx(tasks::hold);
        type("figure-claim-measure", "q5.mean");
        onFx(tasks::cancel);
        say(Claim.Said.HIGHER);
        type("figure-claim-compared", "region=north | region=south");
        assertThat(verdict()).contains("taken");
    }

    @Test
    void aClaimWhoseTestIsCancelledStaysAndCanBeWrittenAgain() {
        fillHigher();
        onFx(tasks::hold);
        press(KeyCode.ENTER, true);
        onFx(tasks::cancel);
        assertThat(isOpen()).isTrue();
        assertThat(place()).isEqualTo("4.2");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        assertThat(isOpen()).isFalse();
    }
}
