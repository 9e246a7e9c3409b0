package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2018-11-14   | 2018-11-14",
                "14.11.2018   | 2018-11-14",
                "1.2.2018     | 2018-02-01",
                "1. 2. 2018   | 2018-02-01",
                "14/11/2018   | 2018-11-14",
                "11/14/2018   | 2018-11-14",
                "4/4/2018     | 2018-04-04",
                "2020-02-29   | 2020-02-29",
                "2018-02-29   | -",
                "31.4.2018    | -",
                "14.11.18     | -",
                "2018         | -",
                "13/13/2018   | -",
                "20181114     | -",
                "yesterday    | -",
            })
    void aDayInAFileIsReadInOneWay(String text, LocalDate day) {
        WrittenDate read = WrittenDate.of(text);
        assertThat(read).isEqualTo(day == null ? WrittenDate.NONE : new WrittenDate.Value(day));
    }

    @Test
    void whereDayAndMonthMayBeExchangedBothReadingsAreTold() {
        WrittenDate both =
                new WrittenDate.TwoWays(LocalDate.of(2018, 3, 4), LocalDate.of(2018, 4, 3));
        assertThat(WrittenDate.of("3/4/2018")).isEqualTo(both);
        assertThat(WrittenDate.of("04/03/2018")).isEqualTo(both);
        assertThat(WrittenDate.typed("3/4/2018", Language.EN)).isEqualTo(both);
        assertThat(WrittenDate.typed("3/4/2018", Language.NB).date())
                .contains(LocalDate.of(2018, 4, 3));
    }

    /** A hand on the number keys types no signs; in a file such a number is no day. */
    @Test
    void eightDigitsThatAreTypedAreADay() {
        for (Language language : Language.values()) {
            for (String typed : List.of("14112018", "20181114", "14.11.2018")) {
                assertThat(WrittenDate.typed(typed, language).date())
                        .as(typed)
                        .contains(LocalDate.of(2018, 11, 14));
            }
            assertThat(WrittenDate.typed("20121999", language).date())
                    .contains(LocalDate.of(1999, 12, 20));
            assertThat(WrittenDate.typed("31042018", language).date()).isEmpty();
            assertThat(WrittenDate.typed("1411201", language).date()).isEmpty();
        }
        assertThat(WrittenDate.of("14112018").date()).isEmpty();
    }

    @Test
    void whatAWindowShowsItReadsBack() {
        LocalDate day = LocalDate.of(2018, 3, 4);
        assertThat(WrittenDate.show(day, Language.NB)).isEqualTo("04.03.2018");
        assertThat(WrittenDate.show(day, Language.EN)).isEqualTo("2018-03-04");
        for (Language language : Language.values()) {
            assertThat(WrittenDate.typed(WrittenDate.show(day, language), language).date())
                    .contains(day);
        }
    }
}
