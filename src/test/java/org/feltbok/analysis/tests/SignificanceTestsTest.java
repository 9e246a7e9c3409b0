package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What holds for every test there is, and what each says where it has nothing to tell. */
class SignificanceTestsTest {
    private static final TestData.Group LOW = group("low", 1, 2, 2, 3, Double.NaN, 4);
    private static final TestData.Group HIGH = group("high", 3, 4, 5, 5, 6);
    private static final TestData.Group NOBODY = group("nobody");
    private static final TestData.Group ONE = group("one", 4);
    private static final TestData.Group SAME = group("same", 4, 4, 4);

    private static TestData.Group group(String name, double... values) {
        return new TestData.Group(name, values);
    }

    private static TestData.Groups groups(TestData.Group... groups) {
        return new TestData.Groups(List.of(groups));
    }

    private static TestData.Table table(long[]... rows) {
        return new TestData.Table(names("g", rows.length), names("a", rows[0].length), rows);
    }

    private static List<String> names(String first, int n) {
        return IntStream.range(0, n).mapToObj(i -> first + i).toList();
    }

    /** Two groups, every other number in each; weights 1, 2, 3, 1, 2, 3 ... */
    private static TestData.Weighted weighted(boolean isShares, double... numbers) {
        boolean[][] in = new boolean[2][numbers.length];
        double[] weights = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            in[i % 2][i] = true;
            weights[i] = 1 + i / 2 % 3;
        }
        return new TestData.Weighted(
                names("g", 2), numbers, List.of(in), SurveyDesign.of(weights), isShares);
    }

    private static TestResult test(String name, TestData data) {
        return SignificanceTests.of(name).orElseThrow().of(data);
    }

    /** Why there is no p. */
    private static String reason(String name, TestData data) {
        TestResult result = test(name, data);
        assertThat(result.p()).isEmpty();
        assertThat(result.statistic()).isEmpty();
        assertThat(result.df()).isEmpty();
        assertThat(result.effects()).isEmpty();
        return result.undefined().orElseThrow().key().replace("analysis.tests.undefined.", "");
    }

    /** Data of each kind that something can be said of. */
    private static final List<TestData> SOUND =
            List.of(
                    groups(LOW, HIGH),
                    groups(LOW, HIGH, group("third", 1, 5, 6)),
                    table(new long[] {8, 4}, new long[] {7, 15}),
                    weighted(false, 1, 2, 2, 3, 4, 9, 8, 7),
                    weighted(
                            true, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1,
                            0, 0, 1, 0, 0, 1, 1, 0),
                    new TestData.Counts(
                            names("a", 3), new long[] {5, 9, 6}, new double[] {10, 10, 20}),
                    new TestData.Part(
                            "x",
                            new double[] {1, 2, 3, 4, 5},
                            new boolean[] {true, false, true, true, false}),
                    new TestData.Pairs(
                            "x", "y", new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 6}),
                    new TestData.Cases(
                            "y",
                            new double[] {2, 1, 4, 3, 6},
                            List.of("x"),
                            new double[][] {{1, 2, 3, 4, 5}}),
                    new TestData.WeightedCases(
                            "y",
                            new double[] {2, 1, 4, 3, 6},
                            List.of("x"),
                            List.of(new double[] {1, 2, 3, 4, 5}),
                            SurveyDesign.of(new double[] {1, 2, 1, 2, 1})));

    private static String said(Sentence sentence, Texts texts) {
        return texts.get(sentence.key(), sentence.arguments().toArray());
    }

    @Test
    void eachHasANameInBothLanguagesWordsForWhatItComparesAndALineOfR() {
        for (SignificanceTest test : SignificanceTests.all()) {
            assertThat(test.inR()).as(test.name()).isNotBlank();
            assertThat(SignificanceTests.of(test.name())).contains(test);
            List<TestData> fitting = SOUND.stream().filter(test::fits).toList();
            assertThat(fitting).as(test.name()).isNotEmpty();
            for (Language language : Language.values()) {
                Texts texts = new Texts(language);
                assertThat(said(test.label(), texts)).doesNotStartWith("!");
                for (TestData data : fitting) {
                    TestResult result = test.of(data);
                    assertThat(result.p()).as(test.name()).isPresent();
                    assertThat(said(result.compared(), texts)).doesNotContain("!", "{");
                    assertThat(result.bases()).isNotEmpty();
                    result.effects()
                            .forEach(e -> assertThat(said(e.label(), texts)).doesNotContain("!"));
                    result.warnings()
                            .forEach(w -> assertThat(said(w, texts)).doesNotContain("!", "{"));
                }
            }
        }
        assertThat(SignificanceTests.of("guess")).isEmpty();
    }

    @Test
    void eachIsRefusedOfDataThatItIsNotMadeFor() {
        for (SignificanceTest test : SignificanceTests.all()) {
            for (TestData data : SOUND) {
                assertThat(SignificanceTests.fitting(data).contains(test))
                        .isEqualTo(test.fits(data));
                if (!test.fits(data)) {
                    assertThatThrownBy(() -> test.of(data))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(test.name());
                }
            }
        }
    }

    @Test
    void aTestSaysWhoWasComparedWithTheirNumberAndMeanLeavingOutWhoGaveNone() {
        TestResult welch = test("welch", groups(LOW, HIGH));
        assertThat(welch.compared().arguments()).containsExactly("low", "high");
        assertThat(welch.bases()).extracting(TestResult.Base::n).containsExactly(5, 5);
        assertThat(welch.bases().getFirst().value()).hasValue(2.4);
        // R: t.test(c(1,2,2,3,4), c(3,4,5,5,6))
        assertThat(welch.statistic().orElseThrow()).isCloseTo(-3.05085107923876, within(1e-12));
        assertThat(welch.df()).hasSize(1);
        assertThat(welch.judged()).isEqualTo(welch.p());
    }

    @Test
    void meansOfTooFewOrOfNoSpreadAreUndefined() {
        assertThat(reason("welch", groups(LOW, ONE))).isEqualTo("few");
        assertThat(reason("welch", groups(NOBODY, HIGH))).isEqualTo("few");
        assertThat(reason("pooled", groups(ONE, ONE))).isEqualTo("few");
        assertThat(test("pooled", groups(LOW, ONE)).p()).isPresent();
        assertThat(reason("welch", groups(SAME, SAME))).isEqualTo("constant");
        assertThat(reason("pooled", groups(SAME, group("other", 7, 7)))).isEqualTo("constant");
        double tenth = 0.1 + 0.2;
        assertThat(reason("welch", groups(group("a", 0.3, tenth), group("b", 0.3, 0.3))))
                .isEqualTo("constant");
    }

    @Test
    void ranksOfNobodyOrOfEqualNumbersAreUndefined() {
        assertThat(reason("mann_whitney", groups(LOW, NOBODY))).isEqualTo("few");
        assertThat(reason("mann_whitney", groups(SAME, ONE))).isEqualTo("constant");
        assertThat(reason("kruskal_wallis", groups(SAME, ONE, SAME))).isEqualTo("constant");
        assertThat(reason("kruskal_wallis", groups(NOBODY, HIGH, NOBODY))).isEqualTo("one_group");
    }

    @Test
    void emptyGroupsAreLeftOutAndToldOf() {
        TestResult with = test("anova", groups(LOW, NOBODY, HIGH));
        assertThat(with.p()).isEqualTo(test("anova", groups(LOW, HIGH)).p());
        assertThat(with.warnings())
                .extracting(Sentence::key)
                .containsExactly("analysis.tests.warning.empty");
        assertThat(with.bases()).hasSize(3);
        assertThat(with.bases().get(1).value()).isEmpty();
    }

    @Test
    void groupsWithoutSpreadCannotBeAnalysed() {
        assertThat(reason("anova", groups(ONE, ONE, ONE))).isEqualTo("no_spread");
        assertThat(reason("anova", groups(SAME, group("b", 5, 5)))).isEqualTo("constant");
        assertThat(reason("welch_anova", groups(LOW, HIGH, ONE))).isEqualTo("few_each");
        assertThat(reason("welch_anova", groups(LOW, HIGH, SAME))).isEqualTo("constant_group");
    }

    @Test
    void aTableOfOneAnswerOrOneGroupIsUndefined() {
        for (String name : List.of("chi_square", "fisher", "share_trend")) {
            assertThat(reason(name, table(new long[] {3, 0}, new long[] {5, 0})))
                    .isEqualTo("one_answer");
            assertThat(reason(name, table(new long[] {3, 2}, new long[] {0, 0})))
                    .isEqualTo("one_answer");
        }
    }

    @Test
    void smallExpectedCountsAreWarnedOf() {
        TestResult small = test("chi_square", table(new long[] {9, 13}, new long[] {7, 45}));
        assertThat(small.warnings())
                .extracting(Sentence::key)
                .containsExactly("analysis.tests.warning.expected");
        assertThat(small.warnings().getFirst().arguments()).containsExactly(1, 4);
        assertThat(test("chi_square", table(new long[] {90, 30}, new long[] {70, 50})).warnings())
                .isEmpty();
    }

    /** R: chisq.test(table, correct = FALSE), fisher.test(table) of 9 of 22 against 7 of 52. */
    @Test
    void theSharesOfTheReportsPlansDifferAsTheyDoInR() {
        TestData plans = table(new long[] {9, 13}, new long[] {7, 45});
        assertThat(test("chi_square_uncorrected", plans).p().orElseThrow())
                .isCloseTo(0.008753035999582, within(1e-12));
        TestResult fisher = test("fisher", plans);
        assertThat(fisher.p().orElseThrow()).isCloseTo(0.0136923033221305, within(1e-12));
        assertThat(fisher.statistic()).isEmpty();
        assertThat(fisher.df()).isEmpty();
        assertThat(fisher.bases().getFirst().value().orElseThrow())
                .isCloseTo(900.0 / 22, within(1e-12));
    }

    @Test
    void aTableTooLargeForAnExactTestSaysWhatToDo() {
        long[][] large = new long[8][8];
        for (int r = 0; r < 8; r++) {
            for (int c = 0; c < 8; c++) {
                large[r][c] = 20 + (r * 7 + c * 3) % 5;
            }
        }
        assertThat(reason("fisher", table(large))).isEqualTo("large");
    }

    @Test
    void fitWithSharesLeavesOutEmptyClassesAndRefusesImpossibleOnes() {
        double[] shares = {0.5, 0.5, 0};
        assertThat(
                        test(
                                        "goodness_of_fit",
                                        new TestData.Counts(
                                                names("a", 3), new long[] {6, 4, 0}, shares))
                                .df())
                .containsExactly(1.0);
        TestData.Counts impossible =
                new TestData.Counts(names("a", 3), new long[] {6, 4, 1}, shares);
        assertThat(reason("goodness_of_fit", impossible)).isEqualTo("no_share");
        assertThat(
                        reason(
                                "goodness_of_fit",
                                new TestData.Counts(names("a", 3), new long[3], shares)))
                .isEqualTo("one_answer");
    }

    @Test
    void aPartOfAWholeIsNotMoreThanItAndNotAllOfIt() {
        double[] whole = {6, 4};
        assertThat(
                        reason(
                                "fit_finite",
                                new TestData.Counts(names("a", 2), new long[] {6, 5}, whole)))
                .isEqualTo("beyond");
        assertThat(
                        reason(
                                "fit_finite",
                                new TestData.Counts(names("a", 2), new long[] {6, 4}, whole)))
                .isEqualTo("all");
        assertThat(reason("fit_finite", new TestData.Counts(names("a", 2), new long[2], whole)))
                .isEqualTo("one_answer");
        double[] x = {1, 2, Double.NaN};
        assertThat(
                        reason(
                                "part_mean",
                                new TestData.Part("x", x, new boolean[] {true, true, false})))
                .isEqualTo("all");
        assertThat(
                        reason(
                                "part_mean",
                                new TestData.Part("x", x, new boolean[] {false, false, true})))
                .isEqualTo("nobody");
        double[] same = {2, 2, 2};
        assertThat(
                        reason(
                                "part_mean",
                                new TestData.Part("x", same, new boolean[] {true, false, true})))
                .isEqualTo("constant");
    }

    @Test
    void aRelationNeedsRowsThatVary() {
        double[] some = {1, 2, Double.NaN, 4};
        TestData.Pairs flat = new TestData.Pairs("x", "y", some, new double[] {5, 5, 5, 5});
        for (String name : List.of("pearson", "spearman")) {
            assertThat(reason(name, flat)).isEqualTo("constant");
            assertThat(
                            reason(
                                    name,
                                    new TestData.Pairs(
                                            "x", "y", new double[] {1}, new double[] {2})))
                    .isEqualTo("few_rows");
        }
        TestData.Pairs line = new TestData.Pairs("x", "y", some, new double[] {2, 4, 0, 8});
        TestResult perfect = test("pearson", line);
        assertThat(perfect.statistic()).isEmpty();
        assertThat(perfect.p()).hasValue(0);
        assertThat(perfect.effect(Effect.Kind.R)).hasValue(1);
        assertThat(perfect.bases().getFirst().n()).isEqualTo(3);
    }

    @Test
    void aRegressionNamesTheVariableThatFollowsFromOthers() {
        double[] y = {3, 1, 4, 1, 5, 9};
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] twice = {2, 4, 6, 8, 10, 12};
        TestData.Cases cases =
                new TestData.Cases("y", y, List.of("x", "twice"), new double[][] {x, twice});
        assertThat(reason("regression", cases)).isEqualTo("follows");
        assertThat(test("regression", cases).undefined().orElseThrow().arguments())
                .containsExactly("twice");
        assertThat(
                        reason(
                                "regression",
                                new TestData.Cases("y", x, List.of("x"), new double[][] {twice})))
                .isEqualTo("on_line");
        assertThat(
                        reason(
                                "regression",
                                new TestData.Cases(
                                        "y", new double[6], List.of("x"), new double[][] {x})))
                .isEqualTo("constant");
        assertThat(
                        reason(
                                "regression",
                                new TestData.Cases(
                                        "y",
                                        new double[] {1, 2},
                                        List.of("x"),
                                        new double[][] {{1, 3}})))
                .isEqualTo("few_cases");
    }

    /** R: p.adjust(c(.01, .04, .03, NA, .02), "holm") */
    @Test
    void holmAdjustsForThoseComparisonsThatWereMade() {
        List<TestResult> results = new ArrayList<>();
        TestResult empty = test("welch", groups(NOBODY, NOBODY));
        for (double p : new double[] {.01, .04, .03, Double.NaN, .02}) {
            results.add(Double.isNaN(p) ? empty : empty.gives(1, p));
        }
        List<TestResult> adjusted = Holm.adjust(results);
        assertThat(adjusted.stream().filter(r -> r.adjusted().isPresent()))
                .extracting(r -> Math.round(1000 * r.judged().orElseThrow()))
                .containsExactly(40L, 60L, 60L, 60L);
        assertThat(adjusted.get(3).judged()).isEmpty();
        assertThat(adjusted.get(1).p()).hasValue(.04);
    }

    @Test
    void weightedGroupsThatAreTooSmallOrAlikeSayWhy() {
        assertThat(reason("weighted_means", weighted(false, 4, 5))).isEqualTo("few_each");
        assertThat(reason("weighted_means", weighted(false, 4, 4, 4, 4, 4, 4)))
                .isEqualTo("constant");
        assertThat(reason("weighted_shares", weighted(true, 1, 0, 0, 1, 1, 0, 0, 0)))
                .isEqualTo("few_expected");
    }

    /** Numbers of groups by letter, a space = in none; all weigh the same. */
    private static TestData.Weighted lettered(
            boolean isShares, SurveyDesign design, String letters, double... numbers) {
        List<boolean[]> in = new ArrayList<>();
        for (char letter : "abc".toCharArray()) {
            boolean[] own = new boolean[numbers.length];
            for (int row = 0; row < own.length; row++) {
                own[row] = letters.charAt(row) == letter;
            }
            in.add(own);
        }
        return new TestData.Weighted(names("g", 3), numbers, in, design, isShares);
    }

    @Test
    void severalWeightedGroupsWithoutAnythingToTellSayWhy() {
        SurveyDesign design = SurveyDesign.of(new double[] {1, 1, 1, 1, 1, 1});
        double[] numbers = {1, 2, 3, 4, 5, 7};
        for (String test : List.of("weighted_anova", "weighted_kruskal_wallis")) {
            assertThat(reason(test, lettered(false, design, "aaaaaa", numbers)))
                    .isEqualTo("one_group");
            assertThat(reason(test, lettered(false, design, "aaaabc", numbers)))
                    .isEqualTo("few_each");
            assertThat(reason(test, lettered(false, design, "aabbcc", 1, 1, 2, 2, 3, 3)))
                    .isEqualTo("constant");
            assertThat(reason(test, lettered(false, design.of(6), "aabbcc", numbers)))
                    .as("nobody is left to be drawn")
                    .isEqualTo("all");
            assertThat(test(test, lettered(false, design, "aaabbb", numbers)).warnings())
                    .as("an empty group is told")
                    .hasSize(1);
        }
        assertThat(
                        reason(
                                "weighted_chi_square",
                                lettered(true, design, "aabbcc", 1, 1, 1, 1, 1, 1)))
                .isEqualTo("one_answer");
        assertThat(
                        reason(
                                "weighted_chi_square",
                                lettered(true, design.of(6), "aabbcc", 1, 0, 0, 1, 1, 1)))
                .isEqualTo("all");
        assertThat(
                        test(
                                        "weighted_chi_square",
                                        lettered(true, design, "aabbcc", 1, 0, 0, 1, 1, 1))
                                .warnings())
                .as("few are expected")
                .hasSize(1);
        assertThatThrownBy(() -> design.of(5)).isInstanceOf(FaultException.class);
    }
}
