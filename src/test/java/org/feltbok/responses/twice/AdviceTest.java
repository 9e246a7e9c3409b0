package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.ExactInterval;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class AdviceTest {
    private static ErrorRates rates(int errors, int fields, int pairs) {
        ErrorShare share = new ErrorShare(errors, fields);
        return new ErrorRates(share, share, Map.of(), List.of(), List.of(), 0, 0, pairs);
    }

    private static Advice of(int errors, int fields, int pairs, int once) {
        return Advice.of(rates(errors, fields, pairs), new KeyedOnce(once, once * 70, 0, 0));
    }

    @Test
    void nothingKeyedTwiceSaysNothing() {
        assertThat(of(0, 0, 0, 36).kind()).isEqualTo(Advice.Kind.NOTHING_YET);
        assertThat(of(0, 0, 0, 36).wrong()).isEmpty();
    }

    @Test
    void allKeyedTwiceNeedsNoMore() {
        assertThat(of(60, 2940, 42, 0).kind()).isEqualTo(Advice.Kind.ALL_TWICE);
    }

    @Test
    void anUpperLimitBelowOneInAHundredIsEnough() {
        assertThat(of(10, 2940, 42, 36).kind()).isEqualTo(Advice.Kind.ENOUGH);
        assertThat(of(10, 2940, 42, 36).wrong().orElseThrow().high())
                .isEqualTo(2520 * ExactInterval.of(10, 2940, 95).high());
    }

    @Test
    void soManyMoreAsBringTheUpperLimitBelowIt() {
        Advice advice = of(21, 2940, 42, 100);
        assertThat(advice.kind()).isEqualTo(Advice.Kind.MORE);
        int fields = 2940 + 70 * advice.more();
        long errors = (long) Math.ceil(21.0 / 2940 * fields - 1e-9);
        assertThat(ExactInterval.of(errors, fields, 95).high()).isLessThan(0.01);
        int fewer = fields - 70;
        long then = (long) Math.ceil(21.0 / 2940 * fewer - 1e-9);
        assertThat(ExactInterval.of(then, fewer, 95).high()).isGreaterThanOrEqualTo(0.01);
    }

    @Test
    void whereErrorsAreTooFrequentNoSampleIsEnough() {
        assertThat(of(60, 2940, 42, 36).kind()).isEqualTo(Advice.Kind.KEY_ALL);
    }
}
