package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactIntervalTest {
    /** As {@code binom.test(x, n, conf.level = level)$conf.int} of R 4 gives them. */
    @ParameterizedTest
    @CsvSource({
        "0,10,95,0,0.308497107819",
        "10,10,95,0.691502892181,1",
        "26,2940,95,0.0057847930334,0.0129311558928",
        "1,1,95,0.025,1",
        "0,1,95,0,0.975",
        "3,1750,95,0.000353666548003,0.00500162103568",
        "8,1540,95,0.00224533584482,0.0102100502522",
        "500,1000,95,0.468549172972,0.531450827028",
        "17,100000,95,9.90342837969e-05,0.000272172561193",
        "0,4321,95,0,0.000853345356651",
        "26,2940,99,0.00502258157654,0.0143313426992"
    })
    void theIntervalIsTheOneOfBinomTest(long hits, long n, double level, double low, double high) {
        Interval interval = ExactInterval.of(hits, n, level);
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
        assertThat(interval.level()).isEqualTo(level);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThatThrownBy(() -> ExactInterval.of(0, 0, 95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactInterval.of(2, 1, 95))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
