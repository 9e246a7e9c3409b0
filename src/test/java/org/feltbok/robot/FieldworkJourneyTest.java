package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * Three calls and a reminder round are keyed without the mouse, one is taken back; the file says
 * so.
 */
@Tag("xvfb")
class FieldworkJourneyTest {
    private static final String STORED =
            "SELECT kind || ' ' || outcome || ' ' || coalesce(round, 0) || ' '"
                    + " || coalesce(substr(next_at, 1, 16), '') || ' ' || coalesce(note, '')"
                    + " FROM case_contact ORDER BY round, at, rowid";

    @TempDir Path folder;

    private RealProgram program;

    private int selected() {
        return ((TableView<?>) program.node("#fieldwork-list"))
                .getSelectionModel()
                .getSelectedIndex();
    }

    private void stored(int rows) {
        Hand.await(rows + " contacts stand in the file", () -> program.rows(STORED).size() == rows);
    }

    private void key(KeyCode digit, int rows) {
        program.hand().press(digit);
        stored(rows);
    }

    private void down(int to) {
        program.hand().press(KeyCode.DOWN);
        Hand.await("line " + to, () -> selected() == to);
    }

    @Test
    void callsAndARoundAreKeyedAndTakenBack() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT2);
            Hand.await("the cases stand there", () -> p.has("#cases-fieldwork"));
            p.hand().click(p.node("#cases-fieldwork"));
            Hand.await(
                    "the list has the keys and a line is chosen",
                    () -> p.focused().equals("fieldwork-list") && selected() == 0);
            key(KeyCode.DIGIT2, 1);
            down(1);
            key(KeyCode.DIGIT3, 2);
            Hand.await("the contact is at hand", () -> !p.node("#fieldwork-next").isDisabled());
            p.hand().press(KeyCode.ENTER);
            Hand.await("the agreed time is asked", () -> p.focused().equals("fieldwork-next"));
            p.hand().type("3.12.2030 14.30");
            p.hand().press(KeyCode.ENTER);
            Hand.await("back at the list", () -> p.focused().equals("fieldwork-list"));
            Hand.await(
                    "the agreed time is written",
                    () -> p.rows(STORED).stream().anyMatch(r -> r.contains("2030-12-03T14:30")));
            down(2);
            key(KeyCode.DIGIT5, 3);
            Hand.await("the third is at hand", () -> !p.node("#fieldwork-note").isDisabled());
            p.hand().press(KeyCode.CONTROL, KeyCode.M);
            Hand.await("the note is asked", () -> p.focused().equals("fieldwork-note"));
            p.hand().type("ikke tid");
            p.hand().press(KeyCode.ENTER);
            Hand.await("back at the list", () -> p.focused().equals("fieldwork-list"));
            Hand.await(
                    "the note is written",
                    () -> p.rows(STORED).stream().anyMatch(r -> r.endsWith("ikke tid")));
            p.hand().press(KeyCode.SPACE);
            down(3);
            p.hand().press(KeyCode.SPACE);
            Hand.await("two are ticked", () -> p.says("#fieldwork-round", "Reminder round for 2"));
            p.hand().press(KeyCode.L);
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            stored(5);
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            stored(3);
            p.hand().press(KeyCode.CONTROL, KeyCode.Y);
            stored(5);
            p.awaitSaved();
            Hand.await(
                    "the time of an attempt stands there",
                    () -> !((TextField) p.node("#fieldwork-at")).getText().isEmpty());
        }
        assertThat(
                        Studies.rows(study, STORED).stream()
                                .map(row -> row.values().iterator().next().toString().strip()))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "call no_answer 0",
                                "call reached 0 2030-12-03T14:30",
                                "call refused 0  ikke tid",
                                "letter sent 1",
                                "letter sent 1"));
    }
}
