package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.tests.TestData.Group;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Two means from their sums alone are as far apart as from their numbers. */
class MeansApartTest {
    private static WeightedSums sums(double[] x, double... w) {
        WeightedSums sum = WeightedSums.NONE;
        for (int i = 0; i < x.length; i++) {
            double weight = w.length == 0 ? 1 : w[i];
            sum = sum.plus(WeightedSums.of(1, weight, weight * weight, x[i]));
        }
        return sum;
    }

    /** Two groups of a sample with weights, those of the first group first. */
    private static OptionalDouble weighted(double[] one, double[] other, double... w) {
        return MeansApart.p(
                SurveyDesign.of(w),
                parts(sums(one, Arrays.copyOf(w, one.length))),
                parts(sums(other, Arrays.copyOfRange(w, one.length, w.length))));
    }

    private static PartSums parts(WeightedSums one) {
        return new PartSums(new WeightedSums[] {one});
    }

    private static double[] numbers(Random random, int n, double spread) {
        return random.doubles(n).map(v -> Math.rint(v * spread)).toArray();
    }

    @Test
    void withoutWeightsItIsWelchsTest() {
        int undefined = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            double[] one = numbers(random, 1 + random.nextInt(12), 1 + random.nextInt(6));
            double[] other = numbers(random, 1 + random.nextInt(40), 1 + random.nextInt(6));
            var welch =
                    SignificanceTests.of("welch")
                            .orElseThrow()
                            .of(TestData.Groups.of(new Group("a", one), new Group("b", other)));
            var p = MeansApart.p(sums(one), sums(other));
            assertThat(p.isPresent()).as("seed " + seed).isEqualTo(welch.p().isPresent());
            undefined += p.isPresent() ? 0 : 1;
            if (p.isPresent()) {
                assertThat(p.getAsDouble())
                        .as("seed " + seed)
                        .isCloseTo(welch.p().orElseThrow(), within(1e-9));
            }
        }
        assertThat(undefined).as("some of them are undefined").isBetween(1, 200);
    }

    /**
     * In base R:
     *
     * <pre>
     * y &lt;- c(3,1,4,1,5,9,2,6); g &lt;- c(T,T,T,F,F,F,F,T); w &lt;- c(1,.5,2,1,1.5,.25,3,1)
     * m1 &lt;- weighted.mean(y[g],w[g]); m2 &lt;- weighted.mean(y[!g],w[!g])
     * u &lt;- ifelse(g, w*(y-m1)/sum(w[g]), -w*(y-m2)/sum(w[!g])); n &lt;- 8
     * t &lt;- (m1-m2)/sqrt(n/(n-1)*sum((u-mean(u))^2)); 2*pt(-abs(t), n-2)
     * </pre>
     */
    @Test
    void withWeightsItIsWhatLinearisationGives() {
        var p =
                weighted(
                        new double[] {3, 1, 4, 6},
                        new double[] {1, 5, 9, 2},
                        1,
                        0.5,
                        2,
                        1,
                        1,
                        1.5,
                        0.25,
                        3);
        assertThat(p.orElseThrow()).isCloseTo(0.41120515927996515, within(1e-12));
    }

    @Test
    void theUnitOfTheWeightsDoesNotMatter() {
        double[] one = {3, 1, 4, 6};
        double[] other = {1, 5, 9, 2};
        var small = weighted(one, other, 1, 2, 3, 4, 4, 3, 2, 1);
        var large = weighted(one, other, 1e6, 2e6, 3e6, 4e6, 4e6, 3e6, 2e6, 1e6);
        assertThat(large.orElseThrow()).isCloseTo(small.orElseThrow(), within(1e-12));
    }

    @Test
    void whatTellsNothingIsUndefined() {
        WeightedSums two = sums(new double[] {1, 2});
        for (WeightedSums none :
                List.of(WeightedSums.NONE, sums(new double[] {1}), sums(new double[] {5}, 2))) {
            assertThat(MeansApart.p(none, two)).isEmpty();
        }
        WeightedSums same = sums(new double[] {4, 4, 4});
        assertThat(MeansApart.p(same, same)).as("nobody differs").isEmpty();
        double[] pair = {1, 2};
        assertThat(weighted(pair, new double[0], 1, 2)).isEmpty();
        assertThat(weighted(pair, new double[] {1}, 1, 2, 3)).isEmpty();
        assertThat(weighted(new double[] {4, 4, 4}, new double[] {5, 5}, 1, 1, 1, 1, 1)).isEmpty();
        assertThat(WeightedSums.NONE.mean()).isNaN();
        assertThat(WeightedSums.NONE.effective()).isNaN();
    }

    @Test
    void hitsAreOnesAmongTheirBase() {
        WeightedSums base = sums(new double[] {0, 0, 0, 0}, 1, 2, 1, 2);
        WeightedSums hits = WeightedSums.ofHits(base, 3, 5);
        assertThat(hits.mean()).isEqualTo(0.5);
        assertThat(hits).isEqualTo(sums(new double[] {1, 1, 0, 0}, 1, 2, 1, 2));
    }

    /** R: {@code p.adjust(c(.01,.04,NA,.03), "holm")}. */
    @Test
    void holmLeavesWhatIsUndefinedUndefined() {
        assertThat(Holm.adjust(new double[] {0.01, 0.04, Double.NaN, 0.03}))
                .containsExactly(0.03, 0.06, Double.NaN, 0.06);
        assertThat(Holm.adjust(new double[0])).isEmpty();
    }
}
