package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;

class DecimalsTest {
    @ParameterizedTest(name = "{0} with {1} decimals is {2}")
    @CsvSource({
        "4.05, 1, 4.1",
        "4.35, 1, 4.4",
        "-4.05, 1, -4.1",
        "1.005, 2, 1.01",
        "0.285, 2, 0.29",
        "2.5, 0, 3",
        "-2.5, 0, -3",
        "2.4999, 0, 2",
        "12.5, 0, 13",
        "1000000.5, 0, 1000001",
        "0.15000000000000002, 1, 0.2",
        "0.35000000000000003, 1, 0.4",
        "1.1500000000000001, 1, 1.2",
        "14.499999999999998, 0, 15",
        "14.4999999, 0, 14",
        "1234567890123456.5, 0, 1234567890123457",
        "9007199254740993, 0, 9007199254740992",
        "1e20, 0, 100000000000000000000",
        "-0.04, 1, 0.0",
        "0, 2, 0.00",
    })
    void aHalfIsRoundedAwayFromZero(double value, int decimals, BigDecimal expected) {
        assertThat(Decimals.round(value, decimals)).isEqualTo(expected);
    }

    @Test
    void everyMeanOfWholeNumbersIsRoundedAsTheFractionIs() {
        for (int n = 1; n <= 200; n++) {
            for (int sum = 0; sum <= 7 * n; sum++) {
                BigDecimal fraction =
                        BigDecimal.valueOf(sum)
                                .multiply(BigDecimal.valueOf(10))
                                .divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP)
                                .movePointLeft(1);
                assertThat(Decimals.round((double) sum / n, 1))
                        .as("%d / %d", sum, n)
                        .isEqualByComparingTo(fraction);
            }
        }
    }
}
