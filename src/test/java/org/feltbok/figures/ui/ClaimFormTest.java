package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.feltbok.figures.Claim;
import org.feltbok.figures.SetClaim;
import org.feltbok.shell.kit.Unwritten;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** What the report claims of a figure is written, changed and removed in the window, by keys. */
class ClaimFormTest extends ClaimTest {
    @AfterEach
    void nothingFailed() {
        assertThat(tasks.failures()).isEmpty();
    }

    @Test
    void aClaimIsWrittenByKeysAndTakenBackAndTheFigureTellsIt() {
        assertThat(isOpen()).isFalse();
        fillHigher();
        assertThat(verdict()).containsAnyOf("claim holds", "claim does not hold").contains("taken");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        Claim claim = stored().getFirst();
        assertThat(claim.figure()).isEqualTo("figur-1");
        assertThat(claim.said()).isEqualTo(Claim.Said.HIGHER);
        assertThat(claim.measure()).isEqualTo("q5.mean");
        assertThat(claim.compared()).isEqualTo("region=north | region=south");
        assertThat(claim.level()).isEqualTo(5);
        assertThat(claim.place()).isEqualTo("4.2");
        assertThat(isOpen()).isFalse();
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
        queue.undo().join();
        assertThat(stored()).isEmpty();
        await(() -> fx(() -> node("figure-claim-edit-1")) == null);
    }

    @Test
    void theNumbersOfTheFigureAndItsGroupsAreOffered() {
        command("figurelist.claim.new");
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-measure").getItems())))
                .contains("q2_1.mean", "q2_2.mean");
        type("figure-claim-measure", "q2_1.mean");
        say(Claim.Said.NO_DIFFERENCE);
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-compared").getItems())))
                .contains("region", "region=north | region=south", "pop");
        say(Claim.Said.HIGHER);
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-compared").getItems())))
                .contains("region=south | region=north")
                .doesNotContain("region", "pop");
        type("figure-claim-compared", "region=south | region=north");
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-method").getItems())))
                .contains("", "welch", "mann_whitney")
                .doesNotContain("chi_square");
    }

    @Test
    void aClaimIsChangedAndRemovedAndBothAreTakenBack() {
        store(Claim.Said.HIGHER);
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        assertThat(fx(() -> box("figure-claim-method").getValue())).isEqualTo("welch");
        say(Claim.Said.LOWER);
        write("figure-claim-level", "2,5");
        press(KeyCode.ENTER, true);
        await(() -> stored().getFirst().said() == Claim.Said.LOWER);
        assertThat(stored().getFirst().level()).isEqualTo(2.5);
        queue.undo().join();
        assertThat(stored().getFirst().said()).isEqualTo(Claim.Said.HIGHER);
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        onFx(() -> ((Button) node("figure-claim-remove")).fire());
        await(() -> stored().isEmpty());
        queue.undo().join();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsToldThereAndNothingIsWritten() {
        fillHigher();
        for (String level : List.of("", "x", "0", "60")) {
            write("figure-claim-level", level);
            press(KeyCode.ENTER, true);
            assertThat(isOpen()).as(level).isTrue();
            assertThat(verdict()).as(level).isNotBlank();
        }
        write("figure-claim-level", "5");
        type("figure-claim-compared", "nothing=1 | rest");
        press(KeyCode.ENTER, true);
        assertThat(isOpen()).isTrue();
        assertThat(verdict()).contains("nothing");
        type("figure-claim-measure", "");
        type("figure-claim-compared", "");
        press(KeyCode.ENTER, true);
        assertThat(verdict()).contains("cannot be tested");
        assertThat(stored()).isEmpty();
        write("figure-claim-note", "The report does not say of which areas");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
    }

    @Test
    void whatIsTypedStaysWithItsFigureUntilItIsWrittenOrLeft() {
        fillHigher();
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isTrue();
        onFx(() -> screen.shown("figur-2"));
        await(() -> !isOpen());
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isFalse();
        onFx(() -> screen.shown("figur-1"));
        await(this::isOpen);
        assertThat(fx(() -> box("figure-claim-measure").getEditor().getText()))
                .isEqualTo("q5.mean");
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isTrue();
        press(KeyCode.ESCAPE, false);
        assertThat(isOpen()).isFalse();
        onFx(() -> screen.shown("figur-2"));
        onFx(() -> screen.shown("figur-1"));
        assertThat(isOpen()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatOthersCodedIsNotToldToACoderWhoIsBlind() {
        blind = Set.of("q4");
        command("figurelist.claim.new");
        type("figure-claim-measure", "q4#bread.share");
        type("figure-claim-compared", "region=north | rest");
        assertThat(verdict()).doesNotContain("claim holds", "n = ").isNotBlank();
        press(KeyCode.ENTER, true);
        assertThat(stored()).isEmpty();
    }

    @Test
    void thePencilOfAnotherClaimLeavesWhatIsTypedAndNotWritten() {
        store(Claim.Said.LOWER);
        fillHigher();
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        assertThat(fx(() -> box("figure-claim-said").getValue())).isEqualTo(Claim.Said.HIGHER);
        assertThat(fx(() -> node("figure-claim-remove").isVisible())).isFalse();
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isTrue();
        onFx(() -> screen.shown("figur-2"));
        onFx(() -> screen.shown("figur-1"));
        await(this::isOpen);
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        assertThat(fx(() -> box("figure-claim-said").getValue())).isEqualTo(Claim.Said.HIGHER);
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 2);
        assertThat(stored()).extracting(Claim::place).containsExactlyInAnyOrder("6.1", "4.2");
    }

    @Test
    void thePencilLeavesAFormIntoWhichNothingIsTyped() {
        store(Claim.Said.LOWER);
        command("figurelist.claim.new");
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        assertThat(fx(() -> box("figure-claim-said").getValue())).isEqualTo(Claim.Said.LOWER);
    }

    private void store(Claim.Said said) {
        file.run(
                new SetClaim(
                        new Claim(
                                "",
                                "figur-1",
                                said,
                                "q5.mean",
                                "region=north | region=south",
                                "welch",
                                1,
                                "",
                                "6.1",
                                "")));
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
    }
}
