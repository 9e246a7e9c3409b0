package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

/** Small, tied and flat data: each number as R 4.2 gives it, and the words of what comes of it. */
class EdgesAgainstRTest {
    private static final double[] A = {1, 2, 2, 3, 3};
    private static final double[] B = {2, 3, 3, 4, 4, 5};
    private static final double[] C = {1, 1, 5};

    private static TestData.Groups groups(double[]... values) {
        return new TestData.Groups(
                java.util.stream.IntStream.range(0, values.length)
                        .mapToObj(i -> new TestData.Group("g" + i, values[i]))
                        .toList());
    }

    private static TestData.Table table(long[]... rows) {
        List<String> names =
                java.util.stream.IntStream.range(0, rows.length).mapToObj(i -> "g" + i).toList();
        List<String> answers =
                java.util.stream.IntStream.range(0, rows[0].length).mapToObj(i -> "a" + i).toList();
        return new TestData.Table(names, answers, rows);
    }

    private static TestResult test(String name, TestData data) {
        return SignificanceTests.of(name).orElseThrow().of(data);
    }

    private static void gives(TestResult result, double statistic, double p, double... df) {
        assertThat(result.statistic().orElseThrow()).isCloseTo(statistic, within(1e-9));
        assertThat(result.p().orElseThrow()).isCloseTo(p, within(1e-9));
        assertThat(result.df()).hasSize(df.length);
        for (int i = 0; i < df.length; i++) {
            assertThat(result.df().get(i)).isCloseTo(df[i], within(1e-9));
        }
    }

    /** R: {@code t.test(a, b)}, with var.equal = TRUE for the second and fourth. */
    @Test
    void meansOfTiedNumbersOfTwoEachAndOfOneAgainstSome() {
        gives(
                test("welch", groups(A, B)),
                -2.2862204888661410,
                0.0480857091216333,
                8.99521988527725);
        gives(test("pooled", groups(A, B)), -2.2355780951458986, 0.0522190003353427, 9);
        gives(
                test("welch", groups(new double[] {1, 2}, new double[] {4, 7})),
                -2.529822128134704,
                0.201908458070822,
                1.219512195121952);
        gives(
                test("pooled", groups(new double[] {5}, new double[] {1, 2, 4})),
                1.511857892036909,
                0.269703256659778,
                2);
    }

    /** R: {@code t.test(c(5,5,5), c(1,2,4))}: one group without spread is enough spread in all. */
    @Test
    void oneGroupWithoutSpreadIsComparedWithOneThatHasSome() {
        gives(
                test("welch", groups(new double[] {5, 5, 5}, new double[] {1, 2, 4})),
                3.0237157840738176,
                0.0941783726843234,
                2);
    }

    /** R: {@code wilcox.test(a, b, exact = FALSE)}, {@code wilcox.test(1:3, 4:7)}. */
    @Test
    void ranksWithTiesAreCorrectedAndThoseOfFewWithoutTiesExact() {
        assertThat(test("mann_whitney", groups(A, B)).p().orElseThrow())
                .isCloseTo(0.072368921180783, within(1e-9));
        assertThat(
                        test(
                                        "mann_whitney",
                                        groups(new double[] {1, 2, 3}, new double[] {4, 5, 6, 7}))
                                .p()
                                .orElseThrow())
                .isCloseTo(0.0571428571428571, within(1e-9));
    }

    /** R: {@code kruskal.test}, {@code oneway.test} with var.equal = TRUE and without. */
    @Test
    void threeGroupsWithTies() {
        gives(test("kruskal_wallis", groups(A, B, C)), 3.177279693486588, 0.204203170537604, 2);
        gives(test("anova", groups(A, B, C)), 1.563143359276927, 0.252642072882402, 2, 11);
        gives(
                test("welch_anova", groups(A, B, C)),
                2.32634109434359,
                0.20030302415947,
                2,
                4.60564132430622);
    }

    /** R: {@code chisq.test}, with correct = FALSE for the second; {@code fisher.test}. */
    @Test
    void smallTables() {
        TestData.Table two = table(new long[] {8, 4}, new long[] {7, 15});
        gives(test("chi_square", two), 2.541866028708134, 0.110863694703393, 1);
        gives(test("chi_square_uncorrected", two), 3.8247740563530033, 0.0505001561939909, 1);
        assertThat(test("fisher", table(new long[] {3, 0}, new long[] {0, 3})).p().orElseThrow())
                .isCloseTo(0.1, within(1e-9));
        assertThat(test("fisher", table(new long[] {1, 0}, new long[] {0, 1})).p().orElseThrow())
                .as("one each")
                .isCloseTo(1, within(1e-9));
        assertThat(
                        test("fisher", table(new long[] {5, 0, 1}, new long[] {2, 3, 4}))
                                .p()
                                .orElseThrow())
                .isCloseTo(0.146853146853147, within(1e-9));
    }

    /** R: {@code prop.trend.test(c(2,5,9), c(10,10,10))}, {@code chisq.test(x, p = c(1,1,2)/4)}. */
    @Test
    void sharesThatRiseAndCountsAgainstShares() {
        TestData.Table rising =
                new TestData.Table(
                        List.of("a", "b", "c"),
                        List.of("1", "0"),
                        new long[][] {{2, 8}, {5, 5}, {9, 1}});
        assertThat(test("share_trend", rising).p().orElseThrow())
                .isCloseTo(0.00170409748107461, within(1e-9));
        gives(
                test(
                        "goodness_of_fit",
                        new TestData.Counts(
                                List.of("a", "b", "c"),
                                new long[] {5, 9, 6},
                                new double[] {1, 1, 2})),
                4.8,
                0.0907179532894125,
                2);
    }

    /** R: {@code prop.trend.test(c(2,0,5,9), c(10,0,10,10))}. */
    @Test
    void aGroupWithoutAnybodyKeepsItsPlaceInTheOrderOfATrend() {
        TestData.Table rising =
                table(new long[] {2, 8}, new long[] {0, 0}, new long[] {5, 5}, new long[] {9, 1});
        TestResult result = test("share_trend", rising);
        gives(result, 9.19323979591837, 0.00242910564866888, 1);
        assertThat(result.warnings())
                .extracting(Sentence::key)
                .containsExactly("analysis.tests.warning.empty");
    }

    /** R: {@code cor.test}, with method = "spearman", exact = FALSE for the second. */
    @Test
    void relationsWithTies() {
        TestData.Pairs pairs =
                new TestData.Pairs(
                        "x", "y", new double[] {1, 2, 2, 4, 5}, new double[] {2, 1, 4, 4, 6});
        gives(test("pearson", pairs), 2.4071322594086326, 0.0952619692966847, 3);
        assertThat(test("pearson", pairs).effect(Effect.Kind.R).orElseThrow())
                .isCloseTo(0.8117077033708013, within(1e-9));
        assertThat(test("spearman", pairs).p().orElseThrow())
                .isCloseTo(0.133339119531806, within(1e-9));
    }

    @Test
    void turningTheGroupsAroundTurnsTheSignAndNothingElse() {
        for (String name : List.of("welch", "pooled")) {
            TestResult one = test(name, groups(A, B));
            TestResult other = test(name, groups(B, A));
            assertThat(other.statistic().orElseThrow())
                    .isCloseTo(-one.statistic().orElseThrow(), within(1e-12));
            assertThat(other.p().orElseThrow()).isCloseTo(one.p().orElseThrow(), within(1e-12));
            assertThat(other.df()).isEqualTo(one.df());
        }
        assertThat(test("mann_whitney", groups(B, A)).p().orElseThrow())
                .isCloseTo(test("mann_whitney", groups(A, B)).p().orElseThrow(), within(1e-12));
    }

    private static TestResult withP(double p) {
        SignificanceTest welch = SignificanceTests.of("welch").orElseThrow();
        return TestResult.of(welch, Sentence.of("analysis.tests.groups.means", 2), List.of())
                .gives(1, p, 1);
    }

    private static List<OptionalDouble> holm(TestResult... results) {
        return Holm.adjust(List.of(results)).stream().map(TestResult::adjusted).toList();
    }

    /**
     * R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.5), "holm")}, {@code p.adjust(c(0.4, 0.4, 0.9),
     * "holm")}.
     */
    @Test
    void holmKeepsTheOrderNeverFallsAndNeverPassesOne() {
        assertThat(holm(withP(0.01), withP(0.04), withP(0.03), withP(0.5)))
                .containsExactly(
                        OptionalDouble.of(0.04),
                        OptionalDouble.of(0.09),
                        OptionalDouble.of(0.09),
                        OptionalDouble.of(0.5));
        assertThat(holm(withP(0.4), withP(0.4), withP(0.9))).containsOnly(OptionalDouble.of(1));
        assertThat(Holm.adjust(List.of())).isEmpty();
    }

    @Test
    void anUndefinedComparisonIsNoneThatHolmCounts() {
        TestResult none = test("welch", groups(A, new double[] {4}));
        assertThat(none.p()).isEmpty();
        assertThat(holm(withP(0.02), none, withP(0.03)))
                .containsExactly(
                        OptionalDouble.of(0.04), OptionalDouble.empty(), OptionalDouble.of(0.04));
        assertThat(Holm.adjust(List.of(withP(0.02), none)).get(1).judged()).isEmpty();
        assertThat(Holm.adjust(List.of(withP(0.02))).getFirst().judged()).hasValue(0.02);
    }

    @Test
    void whyThereIsNothingIsSaidInBothLanguagesInDifferentWords() {
        List<TestResult> undefined =
                List.of(
                        test("welch", groups(A, new double[] {4})),
                        test("welch", groups(C, new double[0])),
                        test("pooled", groups(new double[] {3, 3}, new double[] {3, 3})),
                        test("mann_whitney", groups(A, new double[0])),
                        test("anova", groups(A, new double[0])),
                        test("welch_anova", groups(A, B, new double[] {2, 2})),
                        test("chi_square", table(new long[] {3, 0}, new long[] {5, 0})),
                        test(
                                "pearson",
                                new TestData.Pairs("x", "y", new double[] {1}, new double[] {2})));
        for (TestResult result : undefined) {
            assertThat(result.p()).as(result.test().name()).isEmpty();
            Sentence why = result.undefined().orElseThrow();
            String en = new Texts(Language.EN).get(why.key(), why.arguments().toArray());
            String nb = new Texts(Language.NB).get(why.key(), why.arguments().toArray());
            assertThat(en).isNotEqualTo(nb).doesNotContain("{", "analysis.tests");
            assertThat(nb).doesNotContain("{", "analysis.tests");
            Sentence what = result.compared();
            assertThat(new Texts(Language.NB).get(what.key(), what.arguments().toArray()))
                    .isNotEqualTo(
                            new Texts(Language.EN).get(what.key(), what.arguments().toArray()))
                    .doesNotContain("{");
        }
    }
}
