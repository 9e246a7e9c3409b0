package org.feltbok.analysis.tests;

import java.util.List;

/**
 * Whether the weighted means or shares of two groups differ, with the weights of a sample drawn
 * with replacement (linearisation, Binder 1983, as {@code survey::svyttest}; {@link MeansApart} has
 * the lines of R). Needs two rows in each, of shares five hits and five others expected in the
 * smaller, since a t test takes few for more certain than they are.
 */
final class WeightedApart extends SignificanceTest {
    /** From how many expected hits, and others, on shares are tested. */
    private static final double EXPECTED = 5;

    private static final double PERCENT = 100;

    private final boolean isShares;

    WeightedApart(String name, boolean isShares) {
        super(name, "t");
        this.isShares = isShares;
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Weighted w
                && w.names().size() == 2
                && w.isShares() == isShares;
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Weighted groups = (TestData.Weighted) data;
        double shift = groups.first();
        WeightedSums one = groups.sums(0, shift);
        WeightedSums other = groups.sums(1, shift);
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of(
                                isShares
                                        ? "analysis.tests.weighted.shares"
                                        : "analysis.tests.weighted.means",
                                groups.names().get(0),
                                groups.names().get(1)),
                        List.of(
                                base(groups.names().get(0), one, shift),
                                base(groups.names().get(1), other, shift)));
        if (one.n() < 2 || other.n() < 2) {
            return result.because(Sentence.of("analysis.tests.undefined.few_each", 2));
        }
        if (isShares && MeansApart.expected(one, other, shift) < EXPECTED) {
            return result.because(
                    Sentence.of("analysis.tests.undefined.few_expected", (int) EXPECTED));
        }
        return MeansApart.weighted(one, other)
                .map(t -> result.gives(t.t(), t.p(), t.df()))
                .orElseGet(() -> result.because(Sentence.of("analysis.tests.undefined.constant")));
    }

    private TestResult.Base base(String name, WeightedSums sums, double shift) {
        return TestResult.Base.of(name, sums.n(), (sums.mean() + shift) * (isShares ? PERCENT : 1));
    }

    @Override
    public String source() {
        return "Binder (1983)";
    }

    @Override
    public String inR() {
        return "survey::svyttest(x ~ g, svydesign(~1, weights = ~w, data = d))";
    }
}
