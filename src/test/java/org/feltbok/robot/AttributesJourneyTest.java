package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * A grouping is called otherwise and two categories become one by keys; the file and what asks for
 * them follow.
 */
@Tag("xvfb")
class AttributesJourneyTest {
    private static final int MOST_STEPS = 12;
    private static final String REGIONS =
            "SELECT c.code FROM attribute_category c JOIN attribute a ON a.id = c.attribute_id"
                    + " WHERE a.name = 'region' ORDER BY c.position";

    @TempDir Path folder;

    private static String text(RealProgram p, String id) {
        return ((TextField) p.node("#" + id)).getText();
    }

    private void typeOver(RealProgram p, String id, String text) {
        p.goOnTo(id, MOST_STEPS);
        p.hand().press(KeyCode.CONTROL, KeyCode.A);
        p.hand().type(text);
        Hand.await("it is typed", () -> text(p, id).equals(text));
    }

    @Test
    void aGroupingIsRenamedAndTwoCategoriesBecomeOneByKeys() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT2);
            Hand.await("the cases stand there", () -> p.has("#cases-known"));
            p.hand().click(p.node("#cases-known"));
            Hand.await("the tree has the keys", () -> p.focused().equals("attributes-tree"));
            Hand.await("something is chosen", () -> !text(p, "attributes-name").isEmpty());
            String first = Hand.onFx(() -> text(p, "attributes-name"));
            assertThat(first).isEqualTo("county");
            p.hand().press(KeyCode.DOWN);
            Hand.await("the next", () -> text(p, "attributes-name").equals("region"));
            p.hand().press(KeyCode.RIGHT);
            p.hand().press(KeyCode.DOWN);
            var before = p.rows(REGIONS);
            Hand.await(
                    "its first category",
                    () -> text(p, "attributes-name").equals(before.getFirst()));
            p.hand().press(KeyCode.M);
            Hand.await("others are offered", () -> p.focused().equals("attributes-into"));
            p.hand().press(KeyCode.DOWN);
            Hand.await(
                    "one is chosen",
                    () -> ((ComboBox<?>) p.node("#attributes-into")).getValue() != null);
            p.goOnTo("attributes-merge", MOST_STEPS);
            p.hand().press(KeyCode.SPACE);
            Hand.await("one less", () -> p.rows(REGIONS).size() == before.size() - 1);
            p.awaitSaved();
            assertThat(p.rows(REGIONS)).isEqualTo(before.subList(1, before.size()));
            assertThat(
                            p.rows(
                                    "SELECT count(*) FROM case_value WHERE value = '"
                                            + before.getFirst()
                                            + "'"))
                    .containsExactly("0");
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("both again", () -> p.rows(REGIONS).equals(before));
            typeOver(p, "attributes-label", "The whole region");
            typeOver(p, "attributes-name", "nord");
            p.hand().press(KeyCode.ENTER);
            Hand.await("renamed", () -> p.rows(REGIONS).contains("nord"));
            p.awaitSaved();
            assertThat(Hand.onFx(() -> ((Labeled) p.node("#attributes-fault")).getText()))
                    .isEmpty();
        }
    }
}
