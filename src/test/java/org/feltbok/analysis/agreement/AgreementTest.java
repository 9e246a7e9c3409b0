package org.feltbok.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.feltbok.analysis.Interval;
import org.feltbok.analysis.agreement.CodedUnit.Given;
import org.feltbok.base.Quantiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Published examples, and what is said where there is no number. */
class AgreementTest {
    private static final Offset<Double> NEAR = within(1e-9);
    private static final Bootstrap SOME = new Bootstrap(1000, 20261127);

    /** What each coder said in turn, a letter an answer; a full stop for nothing said. */
    private static Codings single(String... coders) {
        List<CodedUnit> units = new ArrayList<>();
        for (int i = 0; i < coders[0].length(); i++) {
            List<@Nullable Given> by = new ArrayList<>();
            for (String coder : coders) {
                String said = coder.substring(i, i + 1);
                by.add(
                        switch (said) {
                            case "." -> null;
                            case "-" -> Given.of();
                            default -> Given.of(said);
                        });
            }
            units.add(new CodedUnit("u" + i, 1, by));
        }
        return new Codings(coders.length, units);
    }

    private static Agreement whole(String... coders) {
        return single(coders).single(Bootstrap.NONE).orElseThrow();
    }

    /** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, parts A to C. */
    @Test
    void theExamplesOfKrippendorff() {
        Agreement binary = whole("0100000010", "1110010000");
        assertThat(binary.alpha().orElse(9)).isEqualTo(1 - 19 * 8 / 168.0, NEAR);
        assertThat(binary.alpha().orElse(9)).isEqualTo(0.095, within(0.0005));
        Agreement nominal = whole("aabbdcccedda", "babbbccceddd");
        assertThat(nominal.alpha().orElse(9)).isEqualTo(0.692, within(0.0005));
        Agreement missing = whole("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        assertThat(missing.alpha().orElse(9)).isEqualTo(0.743, within(0.0005));
        assertThat(missing.units()).isEqualTo(11);
        assertThat(missing.kappa().undefined()).contains(Undefined.NOT_TWO_CODERS);
    }

    private static String[] table(int[][] counts) {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                one.repeat('a' + i, counts[i][j]);
                other.repeat('a' + j, counts[i][j]);
            }
        }
        return new String[] {one.toString(), other.toString()};
    }

    /** Cohen (1960): 200 cases, three categories, kappa .492. */
    @Test
    void theExampleOfCohen() {
        Agreement a = whole(table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}));
        assertThat(a.percent().orElse(-1)).isEqualTo(70, NEAR);
        assertThat(a.kappa().orElse(-1)).isEqualTo(0.29 / 0.59, NEAR);
        assertThat(a.kappa().orElse(-1)).isEqualTo(0.492, within(0.0005));
    }

    /** Artstein and Poesio (2008), table 1: agreement .7, pi .341, kappa .348. */
    @Test
    void theExampleOfArtsteinAndPoesio() {
        Agreement a = whole(table(new int[][] {{20, 20}, {10, 50}}));
        assertThat(a.percent().orElse(-1)).isEqualTo(70, NEAR);
        assertThat(a.kappa().orElse(-1)).isEqualTo(0.16 / 0.46, NEAR);
        // alpha of two coders without missing is pi, but for the size of the sample
        assertThat(a.alpha().orElse(-1)).isEqualTo(1 - 199.0 / 200 * 0.3 / 0.455, NEAR);
    }

    /** Passonneau (2006): one holds the other 2/3, both have their own 1/3, times Jaccard. */
    @Test
    void howAlikeSetsAreIsAsPassonneauMeasuresIt() {
        assertThat(Distance.masi(Set.of("a", "b"), Set.of("b", "a"))).isEqualTo(1);
        assertThat(Distance.masi(Set.of("a"), Set.of("a", "b"))).isEqualTo(1 / 2.0 * 2 / 3, NEAR);
        assertThat(Distance.masi(Set.of("a", "b"), Set.of("a", "b", "c", "d")))
                .isEqualTo(1 / 2.0 * 2 / 3, NEAR);
        assertThat(Distance.masi(Set.of("a", "b"), Set.of("b", "c"))).isEqualTo(1 / 9.0, NEAR);
        assertThat(Distance.masi(Set.of("a"), Set.of("b"))).isZero();
        assertThat(Distance.masi(Set.of(), Set.of("b"))).isZero();
        assertThat(Distance.masi(Set.of(), Set.of())).isEqualTo(1);
    }

    @Test
    void whereThereIsNoNumberItSaysWhy() {
        Agreement apart = whole("ab..", "..ab");
        assertThat(apart.alpha().undefined()).contains(Undefined.NO_COMMON_UNITS);
        assertThat(apart.kappa().undefined()).contains(Undefined.NO_COMMON_UNITS);
        assertThat(apart.percent().undefined()).contains(Undefined.NO_COMMON_UNITS);
        assertThat(apart.prevalence()).isEmpty();
        assertThat(apart.reading()).isEmpty();
        Agreement same = single("aaaa", "aaaa").code("a", SOME);
        assertThat(same.percent().orElse(-1)).isEqualTo(100);
        assertThat(same.alpha().undefined()).contains(Undefined.NO_VARIATION);
        assertThat(same.kappa().undefined()).contains(Undefined.NO_VARIATION);
        Agreement never = single("aaaa", "aaba").code("c", SOME);
        assertThat(never.alpha().undefined()).contains(Undefined.NO_VARIATION);
        assertThat(never.prevalence().orElse(-1)).isZero();
        Agreement nothing = new Codings(2, List.of()).sets(SOME);
        assertThat(nothing.alpha().undefined()).contains(Undefined.NO_COMMON_UNITS);
    }

    @Test
    void noCodeIsAnotherValueThanTheFirstCode() {
        Agreement a = whole("a-a-", "aa--");
        assertThat(a.percent().orElse(-1)).isEqualTo(50);
        assertThat(a.kappa().orElse(9)).isEqualTo(0, NEAR);
        assertThat(a.alpha().orElse(9)).isEqualTo(0.125, NEAR);
    }

    @Test
    void severalCodesInOneAnswerAreNoSingleValue() {
        var units = List.of(new CodedUnit("u", 1, List.of(Given.of("a", "b"), Given.of("a"))));
        assertThat(new Codings(2, units).single(Bootstrap.NONE)).isEmpty();
        assertThat(new Codings(2, units).inUse()).containsExactly("a", "b");
        Agreement pooled = new Codings(2, units).codes(Set.of("a", "b"), Bootstrap.NONE);
        assertThat(pooled.units()).isEqualTo(2);
        assertThat(pooled.clusters()).isEqualTo(1);
        assertThat(pooled.percent().orElse(-1)).isEqualTo(50, NEAR);
        assertThat(pooled.prevalence().orElse(-1)).isEqualTo(75, NEAR);
    }

    @Test
    void aCodeOnTheWholeTextStandsOnEachOfItsSigns() {
        Given all = new Given(Set.of("x"), Map.of());
        Given half = new Given(Set.of("x"), Map.of("x", List.of(new int[] {0, 5})));
        var unit = new CodedUnit("u", 10, List.of(all, half));
        Agreement a = new Codings(2, List.of(unit)).signs("x", SOME);
        assertThat(a.units()).isEqualTo(10);
        assertThat(a.percent().orElse(-1)).isEqualTo(50, NEAR);
        assertThat(a.prevalence().orElse(-1)).isEqualTo(75, NEAR);
    }

    @Test
    void anIntervalComesOfTheSeedAndNothingElse() {
        String one = "aabbaabbabababbbaabaaabbbabaabab";
        String other = "aabbaabbabababbbaabaaabbbabbbbab";
        Agreement a = single(one, other).code("a", SOME);
        assertThat(single(one, other).code("a", SOME)).isEqualTo(a);
        Interval between = a.alpha().interval().orElseThrow();
        assertThat(between.low()).isLessThan(a.alpha().orElse(-1));
        assertThat(between.high()).isGreaterThan(a.alpha().orElse(2));
        assertThat(single(one, other).code("a", new Bootstrap(1000, 2)).alpha().interval())
                .isPresent()
                .isNotEqualTo(a.alpha().interval());
        assertThat(a.percent().interval()).isPresent();
        assertThat(a.kappa().interval()).isPresent();
    }

    /** Of percent alone the distribution is known: binomial, here 100 of which 80 agree. */
    @Test
    void theIntervalOfPercentIsThatOfTheBinomialDistribution() {
        String one = "a".repeat(100);
        String other = "a".repeat(80) + "b".repeat(20);
        Interval i =
                single(one, other)
                        .code("a", new Bootstrap(20_000, 1))
                        .percent()
                        .interval()
                        .orElseThrow();
        // R: qbinom(c(.025, .975), 100, .8)
        assertThat(i).isEqualTo(new Interval(72, 88, 95));
    }

    @Test
    void anIntervalThatSamplesCannotGiveIsNotMadeUp() {
        Agreement rare = single("a" + "b".repeat(40), "c" + "b".repeat(40)).code("a", SOME);
        assertThat(rare.alpha().value()).isPresent();
        assertThat(rare.alpha().noInterval()).contains(Undefined.TOO_RARE);
        Agreement alike = single("abab", "abab").code("a", SOME);
        assertThat(alike.alpha().orElse(-1)).isEqualTo(1);
        assertThat(alike.alpha().interval()).isEmpty();
        assertThat(alike.alpha().noInterval()).contains(Undefined.NO_DISAGREEMENT);
    }

    @Test
    void percentilesAreThoseOfR() {
        double[] x = {1, 2, 4, 8, 16};
        // R: quantile(c(1, 2, 4, 8, 16), c(0, .025, .5, .9, 1))
        assertThat(Quantiles.of(x, 0)).isEqualTo(1);
        assertThat(Quantiles.of(x, 0.025)).isEqualTo(1.1, NEAR);
        assertThat(Quantiles.of(x, 0.5)).isEqualTo(4);
        assertThat(Quantiles.of(x, 0.9)).isEqualTo(12.8, NEAR);
        assertThat(Quantiles.of(x, 1)).isEqualTo(16);
    }

    @Test
    void readingsFollowTheLimitsOfKrippendorff() {
        assertThat(Reading.of(Coefficient.of(0.8))).contains(Reading.RELIABLE);
        assertThat(Reading.of(Coefficient.of(0.7999))).contains(Reading.TENTATIVE);
        assertThat(Reading.of(Coefficient.of(0.667))).contains(Reading.TENTATIVE);
        assertThat(Reading.of(Coefficient.of(0.6669))).contains(Reading.UNRELIABLE);
        assertThat(Reading.of(Coefficient.of(0))).contains(Reading.AS_BY_CHANCE);
        assertThat(Reading.of(Coefficient.none(Undefined.NO_VARIATION))).isEmpty();
    }

    @Test
    void aCoderIsHeldAgainstEachOfTheOthers() {
        Codings three = single("aabbabab", "aabbabab", "bbaaabba");
        Codings.OfCoder first = three.coder(0, Set.of("a", "b"));
        Codings.OfCoder third = three.coder(2, Set.of("a", "b"));
        double pair = three.only(0, 2).codes(Set.of("a", "b"), Bootstrap.NONE).alpha().orElse(9);
        assertThat(first.pairs()).isEqualTo(2);
        assertThat(first.alpha().orElse(9)).isEqualTo((1 + pair) / 2, NEAR);
        assertThat(third.alpha().orElse(9)).isEqualTo(pair, NEAR);
        assertThat(first.percent().orElse(0)).isGreaterThan(third.percent().orElse(100));
        assertThat(three.pairs()).hasSize(3);
        Codings none = single("aa..", "..aa");
        assertThat(none.coder(0, Set.of("a")).alpha().undefined())
                .contains(Undefined.NO_COMMON_UNITS);
        assertThat(none.coder(0, Set.of("a")).percent().value()).isEmpty();
    }

    /** Whoever comes first, and in whatever order: the numbers are the same. */
    @Test
    void theOrderOfCodersAndAnswersChangesNothing() {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            List<CodedUnit> units = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<@Nullable Given> by = new ArrayList<>();
                for (int k = 0; k < 3; k++) {
                    by.add(
                            random.nextInt(5) == 0
                                    ? null
                                    : Given.of(random.nextBoolean() ? "a" : "b", "c"));
                }
                units.add(new CodedUnit("u" + i, 5, by));
            }
            Codings codings = new Codings(3, units);
            Collections.shuffle(units, random);
            Codings other = new Codings(3, units).only(2, 0, 1);
            assertThat(other.sets(Bootstrap.NONE).alpha().orElse(9))
                    .isEqualTo(codings.sets(Bootstrap.NONE).alpha().orElse(9), NEAR);
            assertThat(other.code("a", Bootstrap.NONE).alpha().orElse(9))
                    .isEqualTo(codings.code("a", Bootstrap.NONE).alpha().orElse(9), NEAR);
        }
    }
}
