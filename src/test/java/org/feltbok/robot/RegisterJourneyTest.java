package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tables of a register go into the study by keys, one year after the other; the file is looked at.
 */
@Tag("xvfb")
class RegisterJourneyTest {
    private static final int MOST_STEPS = 30;
    private static final String STORED =
            "SELECT c.key || ' ' || v.year || ' ' || v.value FROM indicator_value v"
                    + " JOIN indicator i ON i.id = v.indicator_id JOIN study_case c ON c.id = v.case_id"
                    + " WHERE i.name = 'vann' ORDER BY CAST(c.key AS INTEGER), v.year";

    @TempDir Path folder;

    private RealProgram program;

    private void goOnTo(String id) {
        program.goOnTo(id, MOST_STEPS);
    }

    private void choose(String name, String table, int places) throws IOException {
        program.saveTo(Files.writeString(folder.resolve(name), table));
        program.hand().press(KeyCode.CONTROL, KeyCode.N);
        Hand.await(
                "the places of " + name + " are listed",
                () ->
                        program.has("#registers-lines")
                                && ((TableView<?>) program.node("#registers-lines"))
                                                .getItems()
                                                .size()
                                        == places);
    }

    private void canBeMade() {
        Hand.await("it can be read in", () -> !program.node("#registers-make").isDisabled());
    }

    private void counts(String start) {
        Hand.await("counted: " + start, () -> program.says("#registers-counts", start));
    }

    @Test
    void aTableIsReadInTakenBackAndNextYearsFollowsAsLastTime() throws IOException {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT2);
            Hand.await("the cases stand there", () -> p.has("#cases-registers"));
            p.hand().click(p.node("#cases-registers"));
            Hand.await("the keys are there", () -> p.focused().equals("registers-open"));
            choose(
                    "vann.csv",
                    "region;Vann 2018;Vann 2019\n0118 Aremark;14;15,5\n0121 Rømskog;..;7\n9999 Uoppgitt;1;1\n",
                    3);
            Hand.await("its name is asked", () -> p.focused().equals("registers-name"));
            p.hand().type("vann");
            goOnTo("registers-unit");
            p.hand().type("liter");
            goOnTo("registers-origin");
            p.hand().press(KeyCode.DOWN);
            Hand.await(
                    "an origin is chosen",
                    () -> ((ComboBox<?>) p.node("#registers-origin")).getValue() != null);
            counts("3 new");
            canBeMade();
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            counts("0 new, 0 changed, 3 as they are");
            p.awaitSaved();
            assertThat(p.rows(STORED))
                    .containsExactly("118 2018 14.0", "118 2019 15.5", "121 2019 7.0");
            p.hand().click(p.node("#registers-lines"));
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            counts("3 new");
            assertThat(p.rows(STORED)).isEmpty();
            canBeMade();
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            counts("0 new, 0 changed, 3 as they are");
            p.awaitSaved();
            choose(
                    "next.csv",
                    "region;Vann 2019;Vann 2020\n0118 Aremark;15,5;16\n0121 Rømskog;8;:\n",
                    2);
            counts("1 new, 1 changed, 1 as they are");
            assertThat(Hand.onFx(() -> ((TextField) p.node("#registers-name")).getText()))
                    .isEqualTo("vann");
            assertThat(Hand.onFx(() -> p.node("#registers-make").isDisabled()))
                    .as("a number that stands there is changed only when that is ticked")
                    .isTrue();
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            p.awaitSaved();
            assertThat(p.rows(STORED)).hasSize(3);
            goOnTo("registers-changes");
            p.hand().press(KeyCode.SPACE);
            canBeMade();
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            counts("0 new, 0 changed, 3 as they are");
            p.awaitSaved();
        }
        assertThat(Studies.rows(study, STORED.replace("ORDER BY", "AND v.year >= 2019 ORDER BY")))
                .extracting(row -> row.values().iterator().next())
                .containsExactly("118 2019 15.5", "118 2020 16.0", "121 2019 8.0");
    }
}
