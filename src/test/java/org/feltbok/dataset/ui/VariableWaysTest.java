package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/**
 * Each way to derive a variable is gone on the screen, and what comes of it is seen before it is
 * made.
 */
class VariableWaysTest extends VariablesRig {
    @Test
    void answersAreRecodedAndTheNewClassesCountedBeforeAnythingIsMade() {
        source("q2_1", KeyCode.ENTER);
        for (int i = 1; i <= 6; i++) {
            type("variables-to-" + i, i <= 3 ? "Little" : "Much");
        }
        assertThat(lines("variables-counts"))
                .containsExactly(
                        "Little | 2 | 40.0",
                        "Much | 3 | 60.0",
                        "not answered | 1 | ",
                        "don't know | 1 | ");
        assertThat(text("variables-summary")).isEqualTo("5 of 7 rows have a value");
        assertThat(canMake()).as("it has no name").isFalse();
        assertThat(text("variables-name-fault")).contains("Give it a name");
        assertThat(stored()).isEmpty();
        type("variables-name", "extent");
        type("variables-label", "Extent");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().rule())
                .isEqualTo(
                        "{\"from\":\"q2_1\",\"map\":{\"1\":\"1\",\"2\":\"1\",\"3\":\"1\",\"4\":\"2\",\"5\":\"2\",\"6\":\"2\"},"
                                + "\"others\":\"#not_applicable\",\"classes\":[{\"code\":\"1\",\"label\":\"Little\"},"
                                + "{\"code\":\"2\",\"label\":\"Much\"}]}");
        assertThat(value("extent.2.n")).isEqualTo(3);
        assertThat(canMake()).as("it is as it was made").isFalse();
        file.undo();
        awaitStored(0);
    }

    @Test
    void whatIsMissingBecomesAClassWhereOneIsWrittenBesideIt() {
        source("q1", KeyCode.ENTER);
        type("variables-to-1", "Ja");
        type("variables-to-3", "Usikker");
        type("variables-to-2", "refused");
        assertThat(lines("variables-counts"))
                .containsExactly("Ja | 4 | 80.0", "Usikker | 1 | 20.0", "refused | 2 | ");
    }

    @Test
    void aNumberIsCutAtBordersAndClassesAreCalledByThemselves() {
        kind(DeriveKind.CUTS);
        assertThat(offered()).contains("q5", "q2_1", "pop").doesNotContain("q1", "region", "q4");
        source("q5", KeyCode.SPACE);
        type("variables-borders", "20; 40");
        assertThat(lines("variables-counts"))
                .startsWith(
                        "Below 20 | 1 | 25.0",
                        "From 20 to below 40 | 2 | 50.0",
                        "40 or more | 1 | 25.0");
        type("variables-class-2", "Many");
        assertThat(lines("variables-counts").get(2)).startsWith("Many | 1");
        type("variables-borders", "40; 20");
        assertThat(text("variables-fault")).contains("must rise");
        assertThat(lines("variables-counts")).isEmpty();
        type("variables-borders", "20; often");
        assertThat(text("variables-fault")).contains("\"often\" is no border");
        type("variables-borders", "20; 40");
        type("variables-name", "size5");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().level()).isNotNull();
        assertThat(value("size5.median")).isEqualTo(2);
    }

    @Test
    void casesAreDividedIntoEqualParts() {
        onFx(
                () -> {
                    ComboBox<?> whose = node("variables-whose", ComboBox.class);
                    whose.getSelectionModel().selectLast();
                });
        kind(DeriveKind.PARTS);
        source("pop", KeyCode.ENTER);
        type("variables-parts", "2");
        type("variables-name", "half");
        assertThat(lines("variables-counts")).first().asString().startsWith("Part 1 of 2 (lowest)");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().isOfCases()).isTrue();
        type("variables-parts", "1");
        assertThat(text("variables-fault")).contains("2 to 20");
    }

    @Test
    void variablesAreCombinedByConditionsAndEachFaultStandsWhereItIs() {
        kind(DeriveKind.CONDITIONS);
        type("variables-when-class-0", "North and yes");
        type("variables-when-0", "${q1} = 1 and ");
        assertThat(text("variables-when-fault-0")).isNotEmpty();
        assertThat(canMake()).isFalse();
        type("variables-when-0", "${q1} = 1 and ${region} = 'north'");
        assertThat(text("variables-when-fault-0")).isEmpty();
        type("variables-rest", "The rest");
        type("variables-name", "mix");
        assertThat(lines("variables-counts")).hasSize(2).last().asString().startsWith("The rest");
        type("variables-when-1", "${nothing} > 1");
        assertThat(text("variables-when-fault-1")).isEqualTo("Give this class a name.");
        type("variables-when-class-1", "More");
        assertThat(text("variables-fault")).contains("nothing");
        type("variables-when-1", "");
        type("variables-when-class-1", "");
        make();
        awaitStored(1);
    }

    @Test
    void theNameOfAVariableIsWrittenIntoTheConditionByEnter() {
        kind(DeriveKind.FORMULA);
        source("q5", KeyCode.ENTER);
        assertThat(fx(() -> node("variables-formula", TextField.class).getText()))
                .isEqualTo("${q5} ");
        type("variables-formula", "${q5} * 2");
        type("variables-name", "twice");
        type("variables-decimals", "1");
        assertThat(lines("variables-counts")).first().asString().startsWith("Mean | 52.500");
        make();
        awaitStored(1);
        assertThat(value("twice.mean")).isEqualTo(52.5);
        assertThat(stored().getFirst().decimals()).isEqualTo(1);
    }

    @Test
    void ticksAreTakenTogether() {
        kind(DeriveKind.ANY);
        assertThat(offered()).contains("q3", "q3/1", "q4#travel").doesNotContain("q1", "q5");
        source("q3/1", KeyCode.SPACE);
        source("q3/2", KeyCode.SPACE);
        type("variables-name", "either");
        assertThat(lines("variables-counts")).startsWith("No | 1 | 20.0", "Yes | 4 | 80.0");
        source("q3/2", KeyCode.SPACE);
        assertThat(lines("variables-counts")).startsWith("No | 2 | 40.0", "Yes | 3 | 60.0");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().rule()).isEqualTo("{\"any\":[\"q3/1\"]}");
    }

    /** R: {@code a <- c(6,1,4); b <- c(5,2,4); 2*(1-(var(a)+var(b))/var(a+b))}. */
    @Test
    void anIndexIsShownWithCronbachsAlpha() {
        kind(DeriveKind.INDEX);
        source("q2_1", KeyCode.SPACE);
        assertThat(text("variables-fault")).contains("two items");
        source("q2_2", KeyCode.SPACE);
        assertThat(text("variables-alpha"))
                .isEqualTo("Cronbach's α = 0.94 (n = 3 who answered every item)");
        assertThat(lines("variables-items")).hasSize(2);
        type("variables-least", "1");
        type("variables-name", "idx");
        source("q2_2", KeyCode.MINUS);
        make();
        awaitStored(1);
        assertThat(stored().getFirst().rule())
                .isEqualTo("{\"mean\":[\"q2_1\",\"q2_2\"],\"least\":1,\"reversed\":[\"q2_2\"]}");
        type("variables-least", "3");
        assertThat(text("variables-fault")).contains("from 1 to 2");
    }
}
