package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** What a form expects of answers: a range, decimals, an answer to begin with. */
class ExpectedTest {
    private static final LocalText NONE = LocalText.of("");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final OptionList LIST =
            new OptionList(
                    "l",
                    "l",
                    List.of(
                            option("1", 1, null),
                            option("2", 2, "2026-01-01"),
                            option("ja", 3, null)));

    private static Option option(String code, int value, String retired) {
        return new Option(code, code, value, LocalText.of(code), NONE, null, false, null, retired);
    }

    private static Item item(ItemType type, Traits traits) {
        List<ItemOption> ticks =
                type.isSeveral()
                        ? LIST.options().stream()
                                .map(o -> new ItemOption("t" + o.code(), o, "c" + o.code()))
                                .toList()
                        : List.of();
        return new Item(
                "i",
                "i",
                NONE,
                NONE,
                type,
                type.isClosed() ? LIST : null,
                null,
                null,
                type.isSeveral() ? null : "c",
                ticks,
                traits);
    }

    private static Item range(ItemType type, String least, String most) {
        return item(type, new Traits(null, NONE, null, least, most, null, null));
    }

    private static Item preset(ItemType type, String written) {
        return item(type, new Traits(null, NONE, null, null, null, written, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0,120,0,true",
        "0,120,120,true",
        "0,120,-1,false",
        "0,120,120.5,false",
        ",10,-5,true",
        ",10,11,false",
        "-5.5,,-5.5,true",
        "-5.5,,-6,false",
        ",,99999,true",
    })
    void aNumberLiesWithinTheRangeWithItsEnds(String least, String most, double value, boolean in) {
        Item item = range(ItemType.DECIMAL, least, most);
        assertThat(Expected.isWithin(item, new Answer.Amount(value))).isEqualTo(in);
        assertThat(Expected.hasRange(item)).isEqualTo(least != null || most != null);
    }

    @Test
    void aDayLiesWithinTheRangeWithItsEnds() {
        Item item = range(ItemType.DATE, "2018-01-01", "2018-12-31");
        assertThat(Expected.isWithin(item, new Answer.Day(LocalDate.of(2018, 1, 1)))).isTrue();
        assertThat(Expected.isWithin(item, new Answer.Day(LocalDate.of(2018, 12, 31)))).isTrue();
        assertThat(Expected.isWithin(item, new Answer.Day(LocalDate.of(2019, 1, 1)))).isFalse();
        assertThat(Expected.isWithin(item, new Answer.Day(LocalDate.of(2017, 12, 31)))).isFalse();
    }

    @Test
    void whatIsMissingOrNoNumberIsOutsideOfNothing() {
        Item item = range(ItemType.INTEGER, "1", "2");
        assertThat(Expected.isWithin(item, Answer.NONE)).isTrue();
        assertThat(Expected.hasRange(range(ItemType.TEXT, "1", "2"))).isFalse();
    }

    @Test
    void theAnswerToBeginWithIsReadAsInFiles() {
        assertThat(Expected.preset(preset(ItemType.SINGLE, "ja"), TODAY))
                .contains(new Answer.Choice(3));
        assertThat(Expected.preset(preset(ItemType.MULTIPLE, "1 ja"), TODAY))
                .contains(Answer.Choices.of(List.of(1, 3)));
        assertThat(Expected.preset(preset(ItemType.MULTIPLE, "1;ja"), TODAY))
                .contains(Answer.Choices.of(List.of(1, 3)));
        assertThat(Expected.preset(preset(ItemType.DECIMAL, "2.5"), TODAY))
                .contains(new Answer.Amount(2.5));
        assertThat(Expected.preset(preset(ItemType.INTEGER, "0"), TODAY))
                .contains(new Answer.Amount(0));
        assertThat(Expected.preset(preset(ItemType.DATE, "2018-11-14"), TODAY))
                .contains(new Answer.Day(LocalDate.of(2018, 11, 14)));
        assertThat(Expected.preset(preset(ItemType.DATE, "today()"), TODAY))
                .contains(new Answer.Day(TODAY));
        assertThat(Expected.preset(preset(ItemType.TEXT, "Norge; landet"), TODAY))
                .contains(new Answer.Words("Norge; landet"));
    }

    @Test
    void whatIsNoAnswerOrNoLongerOfferedIsNothingToBeginWith() {
        assertThat(Expected.preset(preset(ItemType.SINGLE, "9"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.SINGLE, "2"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.MULTIPLE, "1 2"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.INTEGER, "2.5"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.INTEGER, "${other}"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.DATE, "tomorrow"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.TEXT, "${name}"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.DECIMAL, "1,234"), TODAY)).isEmpty();
        assertThat(Expected.preset(preset(ItemType.INTEGER, null), TODAY)).isEmpty();
        Item retired =
                item(ItemType.INTEGER, new Traits(null, NONE, null, null, null, "1", "2026-01-01"));
        assertThat(Expected.preset(retired, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.5,1,true",
        "2.50,1,true",
        "2.55,1,false",
        "3,0,true",
        "3.1,0,false",
        "-0.25,2,true",
        "1200,1,true",
        "0.001,2,false",
        "0.001,,true"
    })
    void aNumberWithMoreDecimalsThanTheFormSaysIsRefused(
            String typed, Integer decimals, boolean taken) {
        Item item =
                item(ItemType.DECIMAL, new Traits(null, NONE, decimals, null, null, null, null));
        TypedAnswer answer = AnswerKind.of(item).typed(item, typed, Language.EN);
        assertThat(answer.answer().isPresent()).isEqualTo(taken);
        if (!taken) {
            assertThat(answer.refusal())
                    .isEqualTo(decimals == 0 ? "entry.refused.whole" : "entry.refused.decimals");
        }
    }
}
