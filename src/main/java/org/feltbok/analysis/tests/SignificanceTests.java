package org.feltbok.analysis.tests;

import org.feltbok.analysis.tests.WeightedApart.Compared;

import java.util.List;
import java.util.Optional;

/** All tests there are: one line each, in the order in which they are offered. */
public final class SignificanceTests {
    private static final List<SignificanceTest> ALL =
            List.of(
                    new Welch(),
                    new Pooled(),
                    new MannWhitney(),
                    new WeightedApart("weighted_means", Compared.MEANS, true),
                    new WeightedApart("weighted_shares", Compared.SHARES, true),
                    new WeightedApart("weighted_rank_sum", Compared.RANKS, true),
                    new WeightedApart("weighted_anova", Compared.MEANS, false),
                    new WeightedApart("weighted_kruskal_wallis", Compared.RANKS, false),
                    new WeightedChiSquare(),
                    new WeightedRegression(),
                    new WelchAnova(),
                    new Anova(),
                    new KruskalWallis(),
                    new ChiSquare("chi_square", true),
                    new ChiSquare("chi_square_uncorrected", false),
                    new Fisher(),
                    new ShareTrend(),
                    new GoodnessOfFit(),
                    new FiniteFit(),
                    new PartMean(),
                    new Pearson(),
                    new Spearman(),
                    new Regression());

    private SignificanceTests() {}

    public static List<SignificanceTest> all() {
        return ALL;
    }

    /** The test of a word such as {@code welch}. */
    public static Optional<SignificanceTest> of(String name) {
        return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** Those made for such data. */
    public static List<SignificanceTest> fitting(TestData data) {
        return ALL.stream().filter(t -> t.fits(data)).toList();
    }
}
