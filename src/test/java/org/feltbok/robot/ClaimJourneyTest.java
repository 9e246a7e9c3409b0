package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
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
    private static final int MOST_STEPS = 40;
    private static final String CLAIMS =
            "SELECT claim || ' of ' || measure || ': ' || compared || ', ' || level || ', ' || place"
                    + " FROM claim WHERE figure_key = 'figur-21'";

    @TempDir Path folder;

    private RealProgram program;

    private void goOnTo(String id) {
        program.goOnTo(id, MOST_STEPS);
    }

    private String written(String id) {
        return ((ComboBox<?>) program.node(id)).getEditor().getText();
    }

    /** Takes the first of what is offered. */
    private String first(String id) {
        goOnTo(id);
        Hand.await(
                "something is offered",
                () -> !((ComboBox<?>) program.node("#" + id)).getItems().isEmpty());
        program.hand().press(KeyCode.ALT, KeyCode.DOWN);
        program.hand().press(KeyCode.DOWN);
        program.hand().press(KeyCode.ENTER);
        Hand.await("it is taken", () -> !written("#" + id).isEmpty());
        return Hand.onFx(() -> written("#" + id));
    }

    private boolean isOpen() {
        return program.has("#figure-claim-form");
    }

    private void caption(String start) {
        Hand.await(start + " is in front", () -> program.says("#figure-caption", start));
    }

    private void place(String text) {
        goOnTo("figure-claim-place");
        program.hand().press(KeyCode.CONTROL, KeyCode.A);
        program.hand().type(text);
        Hand.await(
                "it is typed",
                () -> ((TextField) program.node("#figure-claim-place")).getText().equals(text));
    }

    private void toTheList() {
        Hand.onFx(
                () -> {
                    program.node("#figures-list").requestFocus();
                    return true;
                });
    }

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
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            caption("Figure 1.");
            p.hand().press(KeyCode.CONTROL, KeyCode.F);
            p.hand().type("figur-21");
            caption("Figure 21.");
            p.hand().press(KeyCode.ESCAPE);
            toTheList();
            p.hand().press(KeyCode.C);
            Hand.await("the form is open", this::isOpen);
            String measure = first("figure-claim-measure");
            String compared = first("figure-claim-compared");
            String start = "significant of " + measure + ": " + compared + ", 5.0, ";
            place("9.9");
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            claims(start + "9.9");
            Hand.await("the form is closed", () -> !isOpen());
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            claims();
            p.hand().press(KeyCode.CONTROL, KeyCode.Y);
            claims(start + "9.9");
            Hand.await("it stands below the figure", () -> p.has("#figure-claim-edit-1"));
            Hand.onFx(
                    () -> {
                        p.node("#figure-claim-edit-1").requestFocus();
                        return true;
                    });
            p.hand().press(KeyCode.SPACE);
            Hand.await("it is open", this::isOpen);
            place("8.1");
            toTheList();
            p.hand().press(KeyCode.DOWN);
            caption("Figure 22.");
            assertThat(Hand.onFx(this::isOpen)).isFalse();
            p.hand().press(KeyCode.UP);
            caption("Figure 21.");
            Hand.await("what was typed is there", this::isOpen);
            p.hand().press(KeyCode.C);
            goOnTo("figure-claim-place");
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            Hand.await("the form is closed", () -> !isOpen());
            Hand.await("changed", () -> p.rows(CLAIMS).contains(start + "8.1"));
            claims(start + "8.1");
        }
    }
}
