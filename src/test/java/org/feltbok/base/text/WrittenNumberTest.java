package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** One reading of numbers as people write them. */
class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "-7 | -7",
                "+7 | 7",
                "\u22127,5 | -7.5",
                "12,5 | 12.5",
                "12.50 | 12.5",
                "0.123 | 0.123",
                "0,500 | 0.5",
                "-0.125 | -0.125",
                ".500 | 0.5",
                "1.2340 | 1.234",
                "1234.567 | 1234.567",
                "1234,567 | 1234.567",
                "1 234 | 1234",
                "1\u00a0234\u00a0567 | 1234567",
                "12\u2009000 | 12000",
                "12\u202f000,5 | 12000.5",
                "1 234.567 | 1234.567",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "1,234.5 | 1234.5",
                "1.234,567 | 1234.567",
                "1'234 | 1234",
                "1.234e3 | 1234",
                "2E-3 | 0.002",
                "12345678901234567890 | 12345678901234567890"
            })
    void aNumberThatCanBeReadInOneWayIsRead(String text, double value) {
        assertThat(WrittenNumber.of(text).number()).hasValue(value);
        for (Language language : Language.values()) {
            assertThat(WrittenNumber.typed(text, language).number()).hasValue(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000 | 1 | 1000",
                "1,000 | 1 | 1000",
                "1,399 | 1,3990 | 1399",
                "1.234 | 1.2340 | 1234",
                "999.500 | 999.5 | 999500",
                "-1,234 | -1,2340 | -1234",
                "+2.500 | 2.5 | 2500"
            })
    void threeDigitsAfterOneMarkAreRefusedWithBothReadings(
            String text, String small, String large) {
        assertThat(WrittenNumber.of(text)).isEqualTo(new WrittenNumber.TwoWays(small, large));
        // what is proposed instead can be read in one way only
        assertThat(WrittenNumber.of(small).number()).isPresent();
        assertThat(WrittenNumber.of(large).number()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''",
                "abc",
                "1 2",
                "12 34",
                "1,23,456",
                "1.23.4",
                "1,2,3",
                "--1",
                "1-",
                ".",
                ",",
                "-",
                "1e",
                "1e9999",
                "NaN",
                "Infinity",
                "0x10",
                "1.234.56,7",
                "1 %"
            },
            quoteCharacter = '\'',
            delimiter = ';')
    void whatIsNoNumberIsNone(String texts) {
        for (String text : texts.split(", ")) {
            assertThat(WrittenNumber.of(text)).as(text).isEqualTo(WrittenNumber.NONE);
        }
    }

    @Test
    void aFieldReadsBackWhatItsWindowShows() {
        assertThat(WrittenNumber.typed("1,399", Language.EN).number()).hasValue(1399);
        assertThat(WrittenNumber.typed("1.399", Language.EN).number()).hasValue(1.399);
        assertThat(WrittenNumber.typed("1,399", Language.NB).number()).hasValue(1.399);
        assertThat(WrittenNumber.typed("1\u00a0399", Language.NB).number()).hasValue(1399);
        assertThat(WrittenNumber.typed("1.399", Language.NB))
                .isEqualTo(new WrittenNumber.TwoWays("1.3990", "1399"));
    }

    @Test
    void whatIsWrittenIsReadBackInFilesAndFields() {
        long seed = 20181114;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(7);
            double scale = Math.pow(10, decimals);
            double value = Math.rint((random.nextDouble() - 0.5) * 4000 * scale) / scale;
            String as = "seed " + seed + ": " + value;
            assertThat(WrittenNumber.of(WrittenNumber.write(value)).number())
                    .as(as)
                    .hasValue(value);
            for (Language language : Language.values()) {
                assertThat(
                                WrittenNumber.typed(WrittenNumber.show(value, language), language)
                                        .number())
                        .as(as)
                        .hasValue(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "' 6 ', 6", "3.0, 3", "+2, 2"})
    void aWholeNumberBetweenTwoOthersIsReadAsItWasTyped(String text, int value) {
        assertThat(WrittenNumber.whole(text, Language.EN, 1, 6)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "2.5", "-1", "''", "two", "1e30", "NaN"})
    void aNumberOutsideThemOrOneThatIsNotWholeIsNoneOfThem(String text) {
        assertThat(WrittenNumber.whole(text, Language.EN, 1, 6)).isEmpty();
    }
}
