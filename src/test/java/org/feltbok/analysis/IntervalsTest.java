package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals as R gives them: {@code prop.test(4, 7, correct=FALSE)$conf.int}, {@code t.test(y)}
 * with {@code y <- c(6,5,1,4,3)}; of a finite population Wilson with {@code 7*(N-1)/(N-7)} in the
 * place of 7, and {@code mean(y) + c(-1,1)*qt(.975,4)*sd(y)/sqrt(5)*sqrt(1-5/7)}.
 */
class IntervalsTest {
    private final Measures measures =
            new MadeData(7)
                    .scale("k", 6, 1, 1, 1, 1, 2, 2, 3)
                    .number("y", 6, 5, 1, 4, 3, Double.NaN, Double.NaN)
                    .classes("g", "aaaaaab")
                    .measures();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "k.1.share_ci(95) ~ 25.04583645276572 ~ 84.17801447485301",
                "k.1.share_ci(90) ~ 28.94770910135929 ~ 81.35568096360440",
                "k.6.share_ci(95) ~ 0 ~ 35.43304350666873",
                "k.1.share_ci(95,9) ~ 39.07078562746877 ~ 73.49145287587629",
                "k.1.share_ci(95,124) ~ 25.60802450965407 ~ 83.77805935351638",
                // all of the frame answered: nothing is left to chance
                "k.1.share_ci(95,fpc) ~ 57.142857142857146 ~ 57.142857142857146",
                "y.mean_ci(95) ~ 1.411611611900019 ~ 6.188388388099979",
                "y.mean_ci(95,fpc) ~ 2.523352706454371 ~ 5.076647293545628",
                "y.mean_ci(95,7) ~ 2.523352706454371 ~ 5.076647293545628",
            })
    void asInR(String measure, double low, double high) {
        Interval interval = measures.evaluate(measure).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
        Statistic statistic = Measure.parse(measure).statistic();
        Measure whole = Measure.parse(measure);
        assertThat(statistic.bounds()).hasSize(2);
        assertThat(measures.evaluate(whole.with(statistic.bounds().get(0))).value().orElseThrow())
                .isEqualTo(interval.low());
        assertThat(measures.evaluate(whole.with(statistic.bounds().get(1))).value().orElseThrow())
                .isEqualTo(interval.high());
        assertThat(Measure.parse(measure).toString()).isEqualTo(measure);
    }

    @Test
    void aShareOfNobodyAndAMeanOfOneHaveNoInterval() {
        assertThat(measures.evaluate("k.1.share_ci(95) by g=c").interval()).isEmpty();
        Estimate one = measures.evaluate("y.mean_ci(95) by y=6");
        assertThat(one.value()).hasValue(6);
        assertThat(one.interval()).isEmpty();
        assertThat(one.df()).isEmpty();
        assertThat(measures.evaluate("y.mean_low(95) by y=6").value()).isEmpty();
    }

    @Test
    void anIntervalIsThereOnlyWhenAskedFor() {
        assertThat(measures.evaluate("k.1.share").interval()).isEmpty();
        assertThat(measures.evaluate("y.mean").interval()).isEmpty();
        assertThat(measures.evaluate("y.mean_ci(95)").df()).hasValue(4);
        assertThat(measures.evaluate("y.mean_ci(95)").p()).isEmpty();
    }

    /**
     * {@code svydesign(~1, fpc = rep(30, 12))}: the same part of each group is drawn, so that
     * {@code SE(svymean(~x, subset(d, g == "a")))} is that of a mean times the root of 1 - 12/30,
     * but for n/(n - 1), which is of the group here; Wilson with {@code 6*(15-1)/(15-6)} of 6.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "x.mean_ci(95,30) by g=a ~ 3.950188404615913 ~ 7.716478262050753",
                "x.mean_ci(95,30) by g=b ~ 1.364417547617930 ~ 5.302249119048737",
                "x.mean_ci(95,12) by g=b ~ 3.333333333333333 ~ 3.333333333333333",
                "h.1.share_ci(95,30) by g=a ~ 35.89251929978926 ~ 87.72159980538434",
                // half of the cases are not of the frame's north, which is known
                "responses.share_ci(95,fpc) by region=a ~ 33.333333333333336 ~ 33.333333333333336",
                "x.mean_ci(95,fpc) by region=a ~ 4 ~ 4",
            })
    void aGroupWhoseSizeNobodyKnowsIsAsLargeAPartOfAllAsOfThoseWhoAnswered(
            String measure, double low, double high) {
        Interval interval = twelve().evaluate(measure).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }

    private static Measures twelve() {
        return new MadeData(12)
                .number("x", 6, 5, 1, 4, 3, 9, 2, 7, 8, 5, 4, 1)
                .scale("h", 2, 1, 1, 2, 2, 2, 1, 2, 1, 1, 1, 2, 2)
                .classes("g", "aabbaabbabab")
                .classesOfCases("region", "bbabbbabaabb")
                .measures();
    }

    @Test
    void moreInTheSampleThanInThePopulationIsSaidOfAllAndNotOfTheGroup() {
        assertThatThrownBy(() -> twelve().evaluate("x.mean_ci(95,11) by g=a"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().args()).containsExactly(11, 12));
    }

    @Test
    void thoseOnTheListAreNobodyWhereNoAnswerBelongsToOneOfThem() {
        Measures none = new MadeData(3).number("x", 1, 2, 4).responsesOf(-1, -1, -1).measures();
        assertThatThrownBy(() -> none.evaluate("x.mean_ci(95,fpc)"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("analysis.no_frame"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "k.1.share_ci(95,3) ~ analysis.small_frame",
                "k.1.share_ci(20) ~ analysis.statistic",
                "k.1.share_ci(many) ~ analysis.statistic",
                "y.quantile(2) ~ analysis.statistic",
                "y.quantile ~ analysis.statistic",
                "y.mean(3) ~ analysis.statistic",
                "y.share_ci(95) ~ analysis.unfit",
            })
    void whatMakesNoSenseIsRefused(String measure, String key) {
        assertThatThrownBy(() -> measures.evaluate(measure))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }
}
