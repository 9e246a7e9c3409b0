package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What a report claims of a figure is written, changed and taken back by keys; the file has it. */
@Tag("xvfb")
class ClaimJourneyTest {
    private static final String CLAIMS =
            "SELECT claim || ' of ' || measure || ': ' || compared || ', ' || level || ', ' || place"
                    + " FROM claim WHERE figure_key = 'figur-21'";

    @TempDir Path folder;

    private RealProgram program;

    private void claims(String... wanted) {
        Hand.await("the file has it", () -> program.rows(CLAIMS).size() == wanted.length);
        program.awaitSaved();
        assertThat(program.rows(CLAIMS)).containsExactly(wanted);
    }

    @Test
    void aClaimIsWrittenTakenBackChangedAndWhatIsTypedStaysWithItsFigure() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            var hand = new ClaimHand(p);
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            hand.caption("Figure 1.");
            hand.toFigure21();
            hand.open();
            String measure = hand.first("figure-claim-measure");
            String compared = hand.first("figure-claim-compared");
            String start = "significant of " + measure + ": " + compared + ", 5.0, ";
            hand.place("9.9");
            hand.send();
            claims(start + "9.9");
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            claims();
            p.hand().press(KeyCode.CONTROL, KeyCode.Y);
            claims(start + "9.9");
            Hand.await("it stands below the figure", () -> p.has("#figure-claim-edit-1"));
            p.with(w -> p.node("#figure-claim-edit-1").requestFocus());
            p.hand().press(KeyCode.SPACE);
            Hand.await("it is open", hand::isOpen);
            hand.place("8.1");
            hand.toTheList();
            p.hand().press(KeyCode.DOWN);
            hand.caption("Figure 22.");
            assertThat(Hand.onFx(hand::isOpen)).isFalse();
            p.hand().press(KeyCode.UP);
            hand.caption("Figure 21.");
            Hand.await("what was typed is there", hand::isOpen);
            p.hand().press(KeyCode.C);
            hand.toPlace();
            hand.send();
            Hand.await("changed", () -> p.rows(CLAIMS).contains(start + "8.1"));
            claims(start + "8.1");
        }
    }
}
