package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Weighted numbers, as R gives them:
 *
 * <pre>
 * x &lt;- c(3,1,4,1,5,9,2,6,5,3); w &lt;- c(1.5,.5,2,1,0,.75,3,1.25,2,NA)
 * ok &lt;- !is.na(w) &amp; w &gt; 0; x &lt;- x[ok]; w &lt;- w[ok]; n &lt;- length(x)
 * m &lt;- weighted.mean(x, w); sqrt(n/(n-1)*sum(w*(x-m)^2)/sum(w)); sum(w)^2/sum(w^2)
 * se &lt;- sqrt(n/(n-1)*sum((w*(x-m)/sum(w))^2)); m + c(-1,1)*qt(.975, n-1)*se
 * wq &lt;- function(x, w, p) { a &lt;- tapply(w, x, sum); v &lt;- as.numeric(names(a))
 *   a &lt;- as.numeric(a)*length(x)/sum(w); o &lt;- 1+(sum(a)-1)*p; l &lt;- pmax(floor(o),1)
 *   q &lt;- approx(cumsum(a), v, xout=c(l, pmin(l+1,sum(a))), method='constant', f=1, rule=2)$y
 *   (1-o%%1)*q[1] + o%%1*q[2] }        # what Hmisc::wtd.quantile(normwt=TRUE) does
 * </pre>
 */
class WeightsTest {
    private static final double NONE = Double.NaN;
    private static final double[] X = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
    private static final double[] W = {1.5, 0.5, 2, 1, 0, 0.75, 3, 1.25, 2, NONE};

    private final Measures measures =
            new MadeData(10)
                    .number("x", X)
                    .number("w", W)
                    .number("zero", new double[10])
                    .number("minus", 1, 1, 1, 1, 1, 1, 1, 1, 1, -1)
                    .ofCases("wc", W)
                    .indicator("people", 2018, W)
                    .scale("k", 6, 1, 2, 3, 4, 5, 6, 9, 0, 1, 2)
                    .classes("g", "aabbaabb c")
                    .ticks("t", 1, 2, 3, 0, 1, 1, -1, 2, 3, 1)
                    .open("o", 1, 2, 3, 0, 1, 1, -1, 2, 3, 1)
                    .measures();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            nullValues = "-",
            value = {
                "x.mean ~ 3.6875 ~ 8",
                "x.sum ~ 44.25 ~ 8",
                "x.sd ~ 2.216348885205662 ~ 8",
                "x.quantile(0) ~ 1 ~ 8",
                "x.quantile(0.1) ~ 1.7 ~ 8",
                "x.quantile(0.25) ~ 2 ~ 8",
                "x.median ~ 3.5 ~ 8",
                "x.quantile(0.75) ~ 5.25 ~ 8",
                "x.quantile(0.9) ~ 6.9 ~ 8",
                "x.quantile(1) ~ 9 ~ 8",
                "x.min ~ 1 ~ 8",
                "x.max ~ 9 ~ 8",
                "x.n ~ 8 ~ 8",
                "x.weighted_n ~ 12 ~ 8",
                "x.effective_n ~ 6.3646408839779 ~ 8",
                "x.mean_low(95) ~ 1.960199805907568 ~ 8",
                "x.mean_high(95) ~ 5.414800194092432 ~ 8",
                // k: 1 with 1.5 and 2, 2 with .5, 3 with 2, 4 with 1, 6 with .75, dk with 3
                "k.1.share ~ 32.558139534883722 ~ 7",
                "k.9.share ~ 27.906976744186046 ~ 7",
                "k.1-3.share ~ 55.81395348837209 ~ 7",
                "k.mean ~ 2.4516129032258065 ~ 6",
                "k.answered_share ~ 64.583333333333329 ~ 8",
                "k.1.share by g=a ~ 54.54545454545455 ~ 3",
                // 1 with 1.5, .75; 2 with .5, 1.25; both with 2, 2; neither with 1
                "t.1.share ~ 69.44444444444444 ~ 7",
                "t.1;2.share ~ 88.888888888888886 ~ 7",
                "t.1.mention_share ~ 52.083333333333336 ~ 8",
                "o#x.share ~ 69.44444444444444 ~ 7",
                "o#x.mention_share ~ 52.083333333333336 ~ 8",
                "o#.n ~ 8 ~ 8",
                "responses.share by g=a ~ 22.916666666666668 ~ 8",
                // nobody there weighs anything
                "x.mean by g=c ~ - ~ 0",
                "k.1.share by g=c ~ - ~ 0",
                "x.sd by x=9 ~ - ~ 1",
                "x.mean by x=9 ~ 9 ~ 1",
            })
    void asInR(String measure, Double value, int n) {
        Estimate estimate = measures.evaluate(measure + " weight w");
        assertThat(estimate.n()).as("n").isEqualTo(n);
        if (value == null) {
            assertThat(estimate.value()).isEmpty();
        } else {
            assertThat(estimate.value().orElseThrow()).isCloseTo(value, within(1e-9));
        }
        assertThat(Measure.parse(measure + " weight w").toString())
                .isEqualTo(measure + " weight w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w", "wc", "cases/wc", "s/w", "people[2018]"})
    void aWeightIsANumberOfResponsesOrCasesOrAnIndicatorInAYear(String weight) {
        Estimate estimate = measures.evaluate("x.mean weight " + weight);
        assertThat(estimate.value().orElseThrow()).isCloseTo(3.6875, within(1e-12));
        Estimate.Weighted weighted = estimate.weighted().orElseThrow();
        assertThat(weighted.sum()).isEqualTo(12);
        assertThat(weighted.without()).isEqualTo(1);
        assertThat(weighted.effectiveN().orElseThrow()).isCloseTo(6.3646408839779, within(1e-9));
    }

    @Test
    void whereEveryWeightIsZeroNothingIsKnown() {
        Estimate estimate = measures.evaluate("x.mean weight zero");
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.n()).isZero();
        assertThat(estimate.weighted().orElseThrow().effectiveN()).isEmpty();
        assertThat(measures.evaluate("k.1.share weight zero").value()).isEmpty();
    }

    @Test
    void withoutAWeightNothingIsSaidOfWeights() {
        assertThat(measures.evaluate("x.mean").weighted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "x.mean weight g ~ analysis.weight",
                "x.mean weight people[2018].old ~ analysis",
                "x.mean weight nothing ~ analysis.no_variable",
                "x.mean weight minus ~ analysis.weight_negative",
                "o#.codes weight w ~ analysis.weight_codes",
                "responses.rate weight w ~ analysis.weight_rate",
                "people[2018].old.share weight wc ~ analysis.weight_sums",
                "people[2018,2018].change weight wc ~ analysis.weight_sums",
                "wc.mean weight w ~ analysis.no_variable",
            })
    void whatCannotBeWeightedIsRefusedWithTheReason(String measure, String key) {
        assertThatThrownBy(() -> measures.evaluate(measure))
                .isInstanceOfSatisfying(
                        org.feltbok.base.FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).startsWith(key));
    }

    @Test
    void aRateIsWeightedByItsCases() {
        assertThat(measures.evaluate("responses.rate given x>=4 weight wc").value().orElseThrow())
                .isCloseTo(100.0 * (2 + 0.75 + 1.25 + 2) / 12, within(1e-9));
    }

    /** The property that makes weights what they are: whole ones stand for as many rows. */
    @Test
    void wholeWeightsCountAsManyRows() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(12);
            double[] x = random.doubles(n, -5, 5).map(v -> Math.rint(v * 2) / 2).toArray();
            double[] w = random.ints(n, 0, 4).asDoubleStream().toArray();
            double[] many =
                    java.util.stream.IntStream.range(0, n)
                            .boxed()
                            .flatMapToDouble(
                                    i ->
                                            java.util.stream.DoubleStream.generate(() -> x[i])
                                                    .limit((long) w[i]))
                            .toArray();
            Measures weighted = new MadeData(n).number("x", x).number("w", w).measures();
            Measures plain = new MadeData(many.length).number("x", many).measures();
            for (String measure : new String[] {"x.mean", "x.sum", "x.min", "x.max"}) {
                same(
                        weighted.evaluate(measure + " weight w"),
                        plain.evaluate(measure),
                        measure + ", seed " + seed);
            }
        }
    }

    /** How large weights are must not matter, only how they compare. */
    @Test
    void theUnitOfWeightsDoesNotMatter() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(30);
            double[] x = random.doubles(n, -5, 5).map(Math::rint).toArray();
            double[] w = random.doubles(n, 0.1, 4).toArray();
            double[] scaled = java.util.Arrays.stream(w).map(v -> v * 1234.5).toArray();
            Measures made =
                    new MadeData(n)
                            .number("x", x)
                            .number("w", w)
                            .number("v", scaled)
                            .number(
                                    "one",
                                    java.util.stream.DoubleStream.generate(() -> 7)
                                            .limit(n)
                                            .toArray())
                            .measures();
            for (String measure :
                    new String[] {
                        "x.mean",
                        "x.sd",
                        "x.median",
                        "x.quantile(0.2)",
                        "x.effective_n",
                        "x.mean_low(95)",
                        "x.mean_high(90)",
                        "responses.share by x>0"
                    }) {
                same(
                        made.evaluate(measure + " weight w"),
                        made.evaluate(measure + " weight v"),
                        measure + ", seed " + seed);
                same(
                        made.evaluate(measure + " weight one"),
                        made.evaluate(measure),
                        measure + " of equal weights, seed " + seed);
            }
        }
    }

    private static void same(Estimate one, Estimate other, String what) {
        assertThat(one.value().isPresent()).as(what).isEqualTo(other.value().isPresent());
        if (one.value().isPresent()) {
            assertThat(one.value().getAsDouble())
                    .as(what)
                    .isCloseTo(other.value().getAsDouble(), within(1e-9));
        }
    }

    /** Half way is half way however many there are: 12.5 is 13 without decimals, not 12. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.1", "0.3", "0.7", "1.1"})
    void weightsThatAreAllTheSameChangeNothing(double weight) {
        double[] weights = new double[2000];
        Arrays.fill(weights, weight);
        double[] x = new double[2000];
        int[] eighth = new int[2000];
        for (int row = 0; row < x.length; row++) {
            x[row] = row < 1300 ? 4 : 5;
            eighth[row] = row % 8 == 0 ? 1 : 2;
        }
        Measures many =
                new MadeData(2000)
                        .number("w", weights)
                        .number("x", x)
                        .scale("k", 2, eighth)
                        .ticks("t", eighth)
                        .open("o", eighth)
                        .measures();
        for (String measure :
                List.of("x.mean", "k.1.share", "k.mean", "t.1.mention_share", "o#x.share")) {
            double without = many.evaluate(measure).value().orElseThrow();
            double with = many.evaluate(measure + " weight w").value().orElseThrow();
            assertThat(Decimals.meant(with))
                    .as(measure)
                    .isEqualByComparingTo(Decimals.meant(without));
        }
        assertThat(Decimals.meant(many.evaluate("x.weighted_n weight w").value().orElseThrow()))
                .isEqualByComparingTo(Decimals.meant(2000 * weight));
    }
}
