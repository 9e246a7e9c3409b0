package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.RemoveClaim;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.figures.outline.RenumberFigures;
import org.junit.jupiter.api.Test;

/** What is typed and not written goes with its figure when the report is numbered again. */
class RenumberedTest extends ClaimTest {
    private String caption() {
        return fx(() -> ((Labeled) node("figure-caption")).getText());
    }

    private TextArea editor() {
        return (TextArea) node("figure-spec-text");
    }

    private String stored(String figure) {
        return file.read(h -> FigureStore.figure(h, figure)).orElseThrow().spec().toJson();
    }

    private String place() {
        return fx(() -> ((TextField) node("figure-claim-place")).getText());
    }

    /** The first figure becomes the third, and the others move up. */
    private void numberAgain() {
        file.run(new MoveFigure("figur-1", "", 9));
        file.run(new RenumberFigures());
        assertThat(stored("figur-3")).contains("Meninger");
    }

    @Test
    void theFigureInFrontStaysInFront() {
        numberAgain();
        await(() -> caption().startsWith("Figure 3."));
        assertThat(caption()).contains("Opinions");
        queue.undo().join();
        await(() -> caption().startsWith("Figure 1."));
        assertThat(caption()).contains("Opinions");
    }

    @Test
    void aSpecificationThatIsBeingTypedIsNotPutIntoTheFigureThatHasItsNumberNow() {
        command("figurelist.spec.edit");
        String typed = editor().getText().replace("Meninger", "Mine meninger");
        onFx(() -> editor().setText(typed));
        numberAgain();
        await(() -> caption().contains("Opinions") && caption().startsWith("Figure 3."));
        assertThat(editor().getText()).isEqualTo(typed);
        String other = stored("figur-1");
        onFx(((Button) node("figure-spec-apply"))::fire);
        assertThat(stored("figur-1")).isEqualTo(other);
        onFx(() -> screen.shown("figur-1"));
        await(() -> caption().startsWith("Figure 1."));
        assertThat(editor().getText()).contains("Folketall").doesNotContain("Mine");
    }

    @Test
    void aSpecificationThatWaitsGoesWithItsFigure() {
        command("figurelist.spec.edit");
        String typed = editor().getText().replace("Meninger", "Mine meninger");
        onFx(() -> editor().setText(typed));
        onFx(() -> screen.shown("tabell-1"));
        numberAgain();
        onFx(() -> screen.shown("figur-1"));
        await(() -> caption().startsWith("Figure 1."));
        assertThat(editor().getText()).contains("Folketall").doesNotContain("Mine");
        onFx(() -> screen.shown("figur-3"));
        await(() -> caption().startsWith("Figure 3."));
        assertThat(editor().getText()).isEqualTo(typed);
    }

    @Test
    void aClaimThatIsBeingTypedIsWrittenOfItsOwnFigure() {
        fillHigher();
        numberAgain();
        await(() -> caption().startsWith("Figure 3."));
        assertThat(isOpen()).isTrue();
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().figure()).isEqualTo("figur-3");
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
    }

    @Test
    void aClaimThatWaitsGoesWithItsFigure() {
        fillHigher();
        onFx(() -> screen.shown("tabell-1"));
        numberAgain();
        onFx(() -> screen.shown("figur-1"));
        await(() -> caption().startsWith("Figure 1."));
        assertThat(isOpen()).isFalse();
        onFx(() -> screen.shown("figur-3"));
        await(this::isOpen);
        assertThat(place()).isEqualTo("4.2");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().figure()).isEqualTo("figur-3");
    }

    @Test
    void whatIsTypedOfAClaimThatGoesMeanwhileIsAClaimOfItsOwn() {
        Claim claim = store();
        onFx(((Button) node("figure-claim-edit-1"))::fire);
        write("figure-claim-place", "7.7");
        onFx(() -> screen.shown("figur-2"));
        file.run(new RemoveClaim(claim));
        onFx(() -> screen.shown("figur-1"));
        await(this::isOpen);
        assertThat(place()).isEqualTo("7.7");
        assertThat(fx(() -> node("figure-claim-remove").isVisible())).isFalse();
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().place()).isEqualTo("7.7");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void whatIsTypedInFrontOfAClaimThatGoesStaysToBeWritten() {
        Claim claim = store();
        onFx(((Button) node("figure-claim-edit-1"))::fire);
        write("figure-claim-place", "7.7");
        file.run(new RemoveClaim(claim));
        await(() -> fx(() -> node("figure-claim-edit-1")) == null);
        assertThat(isOpen()).isTrue();
        assertThat(place()).isEqualTo("7.7");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
    }

    @Test
    void aFormIntoWhichNothingIsTypedFollowsTheClaimAndGoesWithIt() {
        Claim claim = store();
        onFx(((Button) node("figure-claim-edit-1"))::fire);
        Claim moved =
                new Claim(
                        claim.id(),
                        claim.figure(),
                        claim.said(),
                        claim.measure(),
                        claim.compared(),
                        claim.method(),
                        claim.level(),
                        claim.erratum(),
                        "9.9",
                        claim.note());
        file.run(new SetClaim(moved));
        await(() -> place().equals("9.9"));
        assertThat(isOpen()).isTrue();
        file.run(new RemoveClaim(claim));
        await(() -> !isOpen());
    }

    private Claim store() {
        file.run(
                new SetClaim(
                        new Claim(
                                "",
                                "figur-1",
                                Claim.Said.HIGHER,
                                "q5.mean",
                                "region=north | region=south",
                                "welch",
                                5,
                                "",
                                "6.1",
                                "")));
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
        return stored().getFirst();
    }
}
