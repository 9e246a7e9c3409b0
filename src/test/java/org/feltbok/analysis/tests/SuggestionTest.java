package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.tests.Suggestion.Asked;
import org.feltbok.analysis.tests.Suggestion.Level;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.DoubleStream;

/** A test is suggested by level, number of groups and bases, with the reason. */
class SuggestionTest {
    private static TestData.Groups groups(int... sizes) {
        return new TestData.Groups(
                java.util.Arrays.stream(sizes)
                        .mapToObj(
                                n ->
                                        new TestData.Group(
                                                "g",
                                                DoubleStream.iterate(1, v -> v + 1)
                                                        .limit(n)
                                                        .toArray()))
                        .toList());
    }

    private static TestData.Table table(long[]... rows) {
        List<String> names = List.of("a", "b", "c").subList(0, rows.length);
        return new TestData.Table(
                names, List.of("yes", "no", "?").subList(0, rows[0].length), rows);
    }

    private static void assertSuggests(Suggestion suggestion, String test, String reason) {
        assertThat(suggestion.test().name()).isEqualTo(test);
        assertThat(suggestion.reason().key()).isEqualTo("analysis.tests.why." + reason);
        for (Language language : Language.values()) {
            assertThat(
                            new Texts(language)
                                    .get(
                                            suggestion.reason().key(),
                                            suggestion.reason().arguments().toArray()))
                    .doesNotContain("!", "{");
        }
    }

    @Test
    void meansOfTwoGroupsAreSuggestedWelchsTest() {
        assertSuggests(Suggestion.of(groups(4, 30), Asked.MEANS, Level.INTERVAL), "welch", "means");
        assertSuggests(
                Suggestion.of(groups(12, 30), Asked.MEANS, Level.ORDINAL), "welch", "scores");
    }

    @Test
    void oneSpreadIsTakenForTwoGroupsWhereOneIsOfASinglePerson() {
        assertSuggests(
                Suggestion.of(groups(1, 12), Asked.MEANS, Level.INTERVAL), "pooled", "single");
        assertThat(
                        Suggestion.of(groups(1, 12), Asked.MEANS, Level.INTERVAL)
                                .test()
                                .of(groups(1, 12))
                                .p())
                .as("and can be computed")
                .isPresent();
    }

    @Test
    void aGroupOfNobodyIsNotTheSmallest() {
        assertSuggests(
                Suggestion.of(groups(12, 30, 0), Asked.MEANS, Level.INTERVAL),
                "welch_anova",
                "means");
        assertSuggests(
                Suggestion.of(groups(12, 30, 0), Asked.MEANS, Level.ORDINAL),
                "welch_anova",
                "scores");
    }

    /** Only people's names are written with a capital in the middle of a sentence. */
    @Test
    void everyTestHasAWordForTheMiddleOfASentence() {
        String people = "(Welch|Student|Mann|Kruskal|Fisher|Pearson|Spearman|Rao).*";
        for (Language language : Language.values()) {
            var texts = new Texts(language);
            for (SignificanceTest test : SignificanceTests.all()) {
                String key = test.label().key();
                String inside = texts.get(texts.has(key + ".inside") ? key + ".inside" : key);
                assertThat(Character.isLowerCase(inside.charAt(0)) || inside.matches(people))
                        .as(inside)
                        .isTrue();
            }
        }
    }

    private static TestData.Weighted weighted(int groups, boolean isShares) {
        List<boolean[]> in =
                java.util.stream.IntStream.range(0, groups)
                        .mapToObj(g -> new boolean[] {g == 0})
                        .toList();
        return new TestData.Weighted(
                List.of("a", "b", "c").subList(0, groups),
                new double[] {1},
                in,
                SurveyDesign.of(new double[] {1}),
                isShares);
    }

    @Test
    void weightedNumbersAreSuggestedTheTestOfTheirDesign() {
        assertSuggests(
                Suggestion.of(weighted(2, false), Asked.MEANS), "weighted_means", "weighted");
        assertSuggests(
                Suggestion.of(weighted(3, false), Asked.MEANS), "weighted_anova", "weighted");
        assertSuggests(
                Suggestion.of(weighted(2, false), Asked.RANKS), "weighted_rank_sum", "weighted");
        assertSuggests(
                Suggestion.of(weighted(3, false), Asked.RANKS),
                "weighted_kruskal_wallis",
                "weighted");
        assertSuggests(
                Suggestion.of(weighted(2, true), Asked.MEANS), "weighted_shares", "weighted");
        assertSuggests(
                Suggestion.of(weighted(3, true), Asked.MEANS), "weighted_chi_square", "weighted");
        assertSuggests(Suggestion.ofWeightedLine(), "weighted_regression", "weighted");
    }

    @Test
    void ranksAreSuggestedWhereASmallGroupAnswersOnAScale() {
        assertSuggests(
                Suggestion.of(groups(9, 30), Asked.MEANS, Level.ORDINAL),
                "mann_whitney",
                "few_ordinal");
        assertSuggests(
                Suggestion.of(groups(9, 30, 20), Asked.MEANS, Level.ORDINAL),
                "kruskal_wallis",
                "few_ordinal");
        assertSuggests(
                Suggestion.of(groups(90, 30), Asked.RANKS, Level.INTERVAL),
                "mann_whitney",
                "ranks");
    }

    @Test
    void severalGroupsAreSuggestedAnAnalysisOfVariance() {
        assertSuggests(
                Suggestion.of(groups(12, 30, 8), Asked.MEANS, Level.INTERVAL),
                "welch_anova",
                "means");
        assertSuggests(
                Suggestion.of(groups(12, 30, 1), Asked.MEANS, Level.INTERVAL), "anova", "single");
    }

    @Test
    void smallExpectedCountsAreSuggestedAnExactTest() {
        assertSuggests(
                Suggestion.of(table(new long[] {9, 13}, new long[] {7, 45})),
                "fisher",
                "small_expected");
        assertSuggests(
                Suggestion.of(table(new long[] {90, 30}, new long[] {70, 50})),
                "chi_square",
                "expected");
        assertSuggests(
                Suggestion.of(
                        table(new long[] {9, 3, 1}, new long[] {7, 5, 0}, new long[] {2, 2, 1})),
                "fisher",
                "small_expected");
        assertSuggests(
                Suggestion.of(
                        table(
                                new long[] {900, 300, 1},
                                new long[] {700, 500, 0},
                                new long[] {200, 200, 1})),
                "chi_square",
                "too_large");
        assertSuggests(
                Suggestion.of(table(new long[] {9, 0}, new long[] {7, 0})),
                "fisher",
                "small_expected");
    }

    @Test
    void relationsAreSuggestedByLevelAndNumberOfPairs() {
        double[] x = new double[12];
        TestData.Pairs many = new TestData.Pairs("x", "y", x, x);
        TestData.Pairs few = new TestData.Pairs("x", "y", new double[6], new double[6]);
        List<Level> numbers = List.of(Level.INTERVAL, Level.INTERVAL);
        assertSuggests(Suggestion.of(many, numbers), "pearson", "relation");
        assertSuggests(Suggestion.of(few, numbers), "spearman", "few_relation");
        assertSuggests(
                Suggestion.of(many, List.of(Level.INTERVAL, Level.ORDINAL)),
                "spearman",
                "ordinal_relation");
        assertSuggests(
                Suggestion.ofFrame(
                        new TestData.Counts(
                                List.of("a", "b"), new long[] {1, 2}, new double[] {3, 4})),
                "fit_finite",
                "finite");
    }
}
