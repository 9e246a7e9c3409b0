package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Random;

class ExactSumTest {
    private static ExactSum of(double... values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum;
    }

    @Test
    void aTenthTenTimesIsOne() {
        ExactSum sum = new ExactSum();
        sum.add(0.1, 10);
        assertThat(sum.value()).isEqualTo(1.0);
        assertThat(of(0.1, 0.2).value()).isEqualTo(0.3);
        assertThat(of(1.1, 2.2, -3.3).value()).isZero();
    }

    @Test
    void aMeanOfDecimalsIsTheDecimal() {
        assertThat(of(4.1, 4.0).over(2)).isEqualTo(4.05);
        assertThat(of(0.1, 0.2).over(of(0.4, 0.2))).isEqualTo(0.5);
        assertThat(of(0.1, 0.2).percentOf(of(2.4))).isEqualTo(12.5);
        assertThat(of(2.29).percentAbove(of(2.0))).isEqualTo(14.5);
    }

    @Test
    void manyDecimalsAreSummedAsDecimals() {
        Random random = new Random(20);
        for (int round = 0; round < 50; round++) {
            ExactSum sum = new ExactSum();
            BigDecimal wanted = BigDecimal.ZERO;
            for (int i = 0; i < 1000; i++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 3);
                wanted = wanted.add(value);
                sum.add(value.doubleValue());
            }
            assertThat(sum.value()).isEqualTo(wanted.doubleValue());
        }
    }

    @Test
    void numbersBeyondMillionthsKeepWhatEachStepLoses() {
        ExactSum sum = of(1e15, 1e-9, -1e15);
        assertThat(sum.value()).isEqualTo(1e-9);
        assertThat(of(1e300, 1e300).over(2)).isEqualTo(1e300);
    }

    /** What is no whole number of millionths is not rounded to one. */
    @Test
    void smallerThanAMillionthIsNotNothing() {
        assertThat(of(2e-7, 1e-7).value())
                .isCloseTo(3e-7, org.assertj.core.data.Offset.offset(1e-20));
        assertThat(of(1, 1e-7).value()).isEqualTo(1 + 1e-7);
    }
}
