package org.feltbok.analysis.tests;

import java.util.Arrays;
import java.util.List;

/**
 * The test that fits some data, and why; the author may choose another. By level, by the number of
 * groups, by how many there are in the least of them, and by small expected counts (Cochran 1954).
 */
public record Suggestion(SignificanceTest test, Sentence reason) {
    /** From how many numbers in the least group on means of a scale are tested by t. */
    private static final int ENOUGH = 10;

    /** How many rows an exact test of more than 2 × 2 is suggested for. */
    private static final long EXACT = 200;

    /** What the numbers of a variable are. */
    public enum Level {
        /** answers in order, with scores */
        ORDINAL,
        /** numbers with distances: years, kroner, persons */
        INTERVAL
    }

    /** What is asked of the groups. */
    public enum Asked {
        /** whether their means differ */
        MEANS,
        /** whether one has greater numbers than another, whatever the distances */
        RANKS
    }

    private static Suggestion of(String test, Sentence reason) {
        return new Suggestion(SignificanceTests.of(test).orElseThrow(), reason);
    }

    /** For numbers of groups. */
    public static Suggestion of(TestData.Groups groups, Asked asked, Level level) {
        boolean two = groups.groups().size() == 2;
        String ofRanks = two ? "mann_whitney" : "kruskal_wallis";
        int least = groups.present().stream().mapToInt(TestData.Group::n).min().orElse(0);
        if (asked == Asked.RANKS) {
            return of(ofRanks, Sentence.of("analysis.tests.why.ranks"));
        }
        if (level == Level.ORDINAL && least < ENOUGH) {
            return of(ofRanks, Sentence.of("analysis.tests.why.few_ordinal", least));
        }
        if (least < 2) {
            return of(two ? "pooled" : "anova", Sentence.of("analysis.tests.why.single", least));
        }
        return of(
                two ? "welch" : "welch_anova",
                Sentence.of(
                        level == Level.ORDINAL
                                ? "analysis.tests.why.scores"
                                : "analysis.tests.why.means"));
    }

    /** For counts of groups by answers. */
    public static Suggestion of(TestData.Table table) {
        Margins margins = Margins.of(table.counts());
        double least = margins.isOne() ? 0 : margins.leastExpected();
        int cells = margins.rows().length * margins.columns().length;
        boolean small =
                margins.isFourfold() ? least < 5 : least < 1 || margins.below5() * 5 > cells;
        if (!small) {
            return of("chi_square", Sentence.of("analysis.tests.why.expected"));
        }
        return margins.isFourfold() || margins.n() <= EXACT
                ? of("fisher", Sentence.of("analysis.tests.why.small_expected"))
                : of("chi_square", Sentence.of("analysis.tests.why.too_large"));
    }

    /** For weighted numbers or shares of groups. */
    public static Suggestion of(TestData.Weighted groups, Asked asked) {
        boolean two = groups.names().size() == 2;
        String test =
                groups.isShares()
                        ? two ? "weighted_shares" : "weighted_chi_square"
                        : asked == Asked.RANKS
                                ? two ? "weighted_rank_sum" : "weighted_kruskal_wallis"
                                : two ? "weighted_means" : "weighted_anova";
        return of(test, Sentence.of("analysis.tests.why.weighted"));
    }

    /** For two weighted numbers a row, and for weighted numbers of groups in their order. */
    public static Suggestion ofWeightedLine() {
        return of("weighted_regression", Sentence.of("analysis.tests.why.weighted"));
    }

    /** For shares of groups in their order. */
    public static Suggestion ofTrend() {
        return of("share_trend", Sentence.of("analysis.tests.why.trend"));
    }

    /** For two numbers a row. */
    public static Suggestion of(TestData.Pairs pairs, List<Level> levels) {
        if (levels.contains(Level.ORDINAL)) {
            return of("spearman", Sentence.of("analysis.tests.why.ordinal_relation"));
        }
        if (pairs.n() < ENOUGH) {
            return of("spearman", Sentence.of("analysis.tests.why.few_relation", pairs.n()));
        }
        return of("pearson", Sentence.of("analysis.tests.why.relation"));
    }

    /**
     * For counts of those who answered against the counts of all who were asked: who is drawn is
     * not drawn again, so that counts differ less by chance than {@code goodness_of_fit} takes it
     * (Cochran 1977).
     */
    public static Suggestion ofFrame(TestData.Counts counts) {
        return of(
                "fit_finite",
                Sentence.of(
                        "analysis.tests.why.finite",
                        Arrays.stream(counts.counts()).sum(),
                        (long) Arrays.stream(counts.shares()).sum()));
    }
}
