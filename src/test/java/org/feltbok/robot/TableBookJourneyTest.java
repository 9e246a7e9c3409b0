package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** A weight is made and a table book is read by keys alone, and the weight stands in the file. */
@Tag("xvfb")
class TableBookJourneyTest {
    @TempDir Path folder;

    /** Asked on the window's own thread, as all that is waited for. */
    private static String text(RealProgram program, String id) {
        return ((Labeled) program.node(id)).getText();
    }

    /** Types into a list's field, goes to the list and ticks its first line. */
    private static void tick(RealProgram p, String list, String typed) {
        p.hand().press(KeyCode.CONTROL, KeyCode.F);
        Hand.await("the field has the keyboard", () -> p.focused().equals(list + "-search"));
        p.hand().type(typed);
        p.hand().press(KeyCode.TAB);
        Hand.await("the list has the keyboard", () -> p.focused().equals(list));
        p.hand().press(KeyCode.HOME);
        p.hand().press(KeyCode.SPACE);
    }

    private static int columns(RealProgram p) {
        return ((TableView<?>) p.node("#tables-table")).getVisibleLeafColumns().size();
    }

    @Test
    void aWeightIsMadeAndEveryQuestionIsReadByTheSameColumns() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.has("#figure-caption"));
            p.hand().press(KeyCode.W);
            Hand.await("the weights stand there", () -> p.has("#weights-list"));
            p.hand().press(KeyCode.CONTROL, KeyCode.N);
            Hand.await("its name is asked", () -> p.focused().equals("weights-name"));
            p.hand().type("wr");
            tick(p, "weights-by", "region");
            Hand.await(
                    "what it would do is told",
                    () -> text(p, "#weights-spread").startsWith("78 responses weighted"));
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            Hand.await(
                    "the weight is in the list",
                    () -> ((ListView<?>) p.node("#weights-list")).getItems().size() == 1);
            p.hand().press(KeyCode.B);
            Hand.await("the table book stands there", () -> p.has("#tables-table"));
            Hand.await("it is computed", () -> columns(p) == 2);
            tick(p, "tables-columns", "region");
            Hand.await("five regions are columns", () -> columns(p) == 7);
            String first = Hand.onFx(() -> text(p, "#tables-question"));
            p.hand().press(KeyCode.ALT, KeyCode.DOWN);
            Hand.await("the next question", () -> !text(p, "#tables-question").equals(first));
            String bases =
                    Hand.onFx(
                            () ->
                                    ((TableView<?>) p.node("#tables-table"))
                                            .getItems()
                                            .getFirst()
                                            .toString());
            // counted by hand in responses and cases of the sample
            assertThat(bases).contains("Base (n)").contains("[78, 23, 6, 18, 5, 26]");
            p.hand().press(KeyCode.ALT, KeyCode.LEFT);
            Hand.await("back at the weights", () -> p.has("#weights-list"));
            p.awaitSaved();
        }
        assertThat(Studies.rows(study, "SELECT name, rule FROM weight"))
                .containsExactly(Map.of("name", "wr", "rule", "{\"rake\":[\"region\"]}"));
    }
}
