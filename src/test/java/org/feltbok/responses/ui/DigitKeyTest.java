package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Which answer the digits choose, one after the other, in a closed question. */
class DigitKeyTest {
    private static final LocalText NONE = LocalText.of("");

    /**
     * Answers by their codes; {@code ?} behind one means don't know, {@code -} no longer offered.
     */
    private static Item item(String... codes) {
        List<Option> options = new ArrayList<>();
        for (String written : codes) {
            String code = written.replaceAll("[?-]$", "");
            options.add(
                    new Option(
                            "o" + code,
                            code,
                            100 + options.size(),
                            LocalText.of(code),
                            NONE,
                            written.endsWith("?") ? MissingKind.DONT_KNOW : null,
                            false,
                            null,
                            written.endsWith("-") ? "2026-01-01" : null));
        }
        return new Item(
                "i",
                "i",
                NONE,
                NONE,
                ItemType.SINGLE,
                new OptionList("l", "l", options),
                null,
                "i",
                List.of());
    }

    @Test
    void aCodeOfOneDigitIsChosenAtOnce() {
        Item item = item("1", "2", "3");
        assertThat(DigitKey.read(item, "", 2)).isEqualTo(new DigitKey.Chooses(101));
        assertThat(DigitKey.settle(item, "3")).isEqualTo(new DigitKey.Chooses(102));
    }

    @Test
    void aDigitThatMayBeTheFirstOfTwoWaits() {
        Item item = item("1", "2", "11", "12");
        assertThat(DigitKey.read(item, "", 1)).isEqualTo(new DigitKey.Waits("1"));
        assertThat(DigitKey.read(item, "1", 2)).isEqualTo(new DigitKey.Chooses(103));
        assertThat(DigitKey.read(item, "", 2)).isEqualTo(new DigitKey.Chooses(101));
        assertThat(DigitKey.settle(item, "1")).isEqualTo(new DigitKey.Chooses(100));
    }

    @Test
    void aDigitThatDoesNotContinueEndsTheOneBefore() {
        Item item = item("1", "5", "11");
        assertThat(DigitKey.read(item, "1", 5)).isEqualTo(new DigitKey.BeginsAnew());
    }

    @Test
    void digitsThatAreNoCodeAreRefusedWithWhatMayBeKeyed() {
        Item item = item("1", "2", "3", "11", "12", "16");
        assertThat(DigitKey.read(item, "", 7)).isEqualTo(new DigitKey.Refused("1–3, 11–12, 16"));
        Item twoOnly = item("10", "20");
        assertThat(DigitKey.read(twoOnly, "", 1)).isEqualTo(new DigitKey.Waits("1"));
        assertThat(DigitKey.settle(twoOnly, "1")).isEqualTo(new DigitKey.Refused("10, 20"));
        assertThat(DigitKey.read(twoOnly, "1", 5)).isEqualTo(new DigitKey.Refused("10, 20"));
    }

    @Test
    void zeroIsThePrintedDontKnowOrTheMissingKind() {
        assertThat(DigitKey.read(item("1", "2", "7?"), "", 0)).isEqualTo(new DigitKey.Chooses(102));
        assertThat(DigitKey.read(item("1", "2"), "", 0)).isEqualTo(new DigitKey.DontKnow());
        // a printed 0 is an answer like any other
        assertThat(DigitKey.read(item("0", "1"), "", 0)).isEqualTo(new DigitKey.Chooses(100));
    }

    @Test
    void whereCodesAreWordsThePlaceInTheListCounts() {
        Item item = item("yes", "no", "maybe");
        assertThat(DigitKey.read(item, "", 2)).isEqualTo(new DigitKey.Chooses(101));
        assertThat(DigitKey.read(item, "", 4)).isEqualTo(new DigitKey.Refused("1–3"));
        assertThat(new OptionKeys(item).at(2)).isEqualTo("3");
    }

    @Test
    void anAnswerNoLongerOfferedHasNoKey() {
        Item item = item("1", "2-", "3");
        assertThat(DigitKey.read(item, "", 2)).isEqualTo(new DigitKey.Refused("1, 3"));
        assertThat(new OptionKeys(item).at(1)).isEmpty();
        assertThat(DigitKey.read(item, "", 3)).isEqualTo(new DigitKey.Chooses(102));
    }
}
