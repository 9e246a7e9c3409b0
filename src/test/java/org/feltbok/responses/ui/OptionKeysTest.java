package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Traits;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class OptionKeysTest {
    private static final LocalText NONE = LocalText.of("");

    /** The second of the answers is no longer offered. */
    private static OptionKeys keys(String... codes) {
        List<Option> options =
                Stream.of(codes)
                        .map(
                                c ->
                                        new Option(
                                                c,
                                                c,
                                                List.of(codes).indexOf(c) + 1,
                                                NONE,
                                                NONE,
                                                null,
                                                false,
                                                null,
                                                c.equals(codes[1]) ? "2026-01-01" : null))
                        .toList();
        return new OptionKeys(
                new Item(
                        "i",
                        "i",
                        NONE,
                        NONE,
                        ItemType.SINGLE,
                        new OptionList("l", "l", options),
                        null,
                        null,
                        "c",
                        List.of(),
                        Traits.NONE));
    }

    /** On a form printed when all of them were offered each has the same number. */
    @Test
    void answersWithoutNumbersAreCountedAndKeepTheirPlaceWhereOneIsNoLongerOffered() {
        OptionKeys keys = keys("bus", "tram", "car", "foot");
        assertThat(keys.range()).isEqualTo("1, 3–4");
        assertThat(keys.exact("3").orElseThrow().code()).isEqualTo("car");
        assertThat(keys.exact("2")).as("the one no longer offered").isEmpty();
        assertThat(keys.at(1)).isEmpty();
    }

    /** With an answer of one's own beside them, as an XLSForm has it. */
    @Test
    void aCodeThatIsNoNumberTakesTheFirstThatIsFreeAndLeavesTheOthersAsPrinted() {
        OptionKeys keys = keys("1", "2", "15", "other");
        assertThat(keys.exact("15").orElseThrow().code()).isEqualTo("15");
        assertThat(keys.exact("3").orElseThrow().code()).isEqualTo("other");
        assertThat(keys.exact("2")).as("no longer offered, and nobody else's").isEmpty();
        assertThat(keys.range()).isEqualTo("1, 15, 3");
    }

    @Test
    void printedNumbersStayAsTheyArePrinted() {
        OptionKeys keys = keys("1", "2", "3", "4");
        assertThat(keys.range()).isEqualTo("1, 3–4");
        assertThat(keys.exact("3").orElseThrow().code()).isEqualTo("3");
        assertThat(keys.exact("2")).isEmpty();
    }
}
