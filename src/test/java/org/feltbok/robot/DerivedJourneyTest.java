package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** A variable is recoded from nothing by keys alone, and stands in the file as it was typed. */
@Tag("xvfb")
class DerivedJourneyTest {
    private static final int MOST_STEPS = 12;

    @TempDir Path folder;

    /** Asked on the window's own thread, as all that is waited for. */
    private static String text(RealProgram p, String id) {
        return ((TextField) p.node(id)).getText();
    }

    @Test
    void anAnswerIsRecodedByKeys() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.has("#figure-caption"));
            p.hand().press(KeyCode.V);
            Hand.await("the variables stand there", () -> p.has("#variables-list"));
            p.hand().press(KeyCode.CONTROL, KeyCode.N);
            Hand.await("its name is asked", () -> p.focused().equals("variables-name"));
            p.hand().type("plan");
            p.hand().press(KeyCode.CONTROL, KeyCode.F);
            Hand.await("found by typing", () -> p.focused().equals("variables-sources-search"));
            p.hand().type("q1");
            p.hand().press(KeyCode.ENTER);
            Hand.await("its answers stand there", () -> p.has("#variables-to-1"));
            p.goOnTo("variables-to-1", MOST_STEPS);
            p.hand().type("some");
            p.hand().press(KeyCode.ENTER);
            Hand.await("the next answer", () -> p.focused().equals("variables-to-2"));
            p.hand().type("none");
            Hand.await("it is typed", () -> text(p, "#variables-to-2").equals("none"));
            Hand.await(
                    "what comes out is told",
                    () ->
                            ((Labeled) p.node("#variables-summary"))
                                    .getText()
                                    .contains("of 78 rows"));
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            Hand.await(
                    "it is in the list",
                    () -> ((ListView<?>) p.node("#variables-list")).getItems().size() == 1);
            p.awaitSaved();
        }
        assertThat(Studies.rows(study, "SELECT name, rule FROM derived_variable"))
                .containsExactly(
                        Map.of(
                                "name",
                                "plan",
                                "rule",
                                "{\"from\":\"q1\",\"map\":{\"1\":\"1\",\"2\":\"2\"},\"others\":\"#not_applicable\","
                                        + "\"classes\":[{\"code\":\"1\",\"label\":\"some\"},{\"code\":\"2\",\"label\":\"none\"}]}"));
    }
}
