package org.feltbok.analysis.tests;

import java.util.Optional;

/**
 * Whether weighted means, shares or ranks of groups differ, with the variance that their design
 * gives (linearisation, Binder 1983): of two groups by t as {@code survey::svyttest} has it, of
 * several by Wald's F as {@code survey::regTermTest}; ranks are compared by the means of their
 * scores (Lumley and Scott 2013), as {@code survey::svyranktest}, with ties at the middle of their
 * weights. Groups without anybody are left out, and told. Needs two rows in each group, of shares
 * five hits and five others expected in the smaller, since a t test takes few for more certain than
 * they are.
 */
final class WeightedApart extends SignificanceTest {
    private static final double PERCENT = 100;

    private final Compared what;
    private final boolean isPair;

    /** What is compared. */
    enum Compared {
        MEANS,
        SHARES,
        RANKS
    }

    /**
     * @param isPair whether it is of two groups, by t, and not of any number of them, by F
     */
    WeightedApart(String name, Compared what, boolean isPair) {
        super(name, isPair ? "t" : "F");
        this.what = what;
        this.isPair = isPair;
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Weighted w
                && w.isShares() == (what == Compared.SHARES)
                && (isPair ? w.names().size() == 2 : w.names().size() >= 2);
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Weighted weighted = (TestData.Weighted) data;
        WeightedGroups groups =
                what == Compared.RANKS
                        ? WeightedGroups.ranked(weighted)
                        : WeightedGroups.of(weighted);
        int all = groups.all().size();
        int present = groups.present().size();
        TestResult result =
                TestResult.of(this, words(groups), groups.all().stream().map(this::base).toList());
        if (present < all && !isPair) {
            result = result.warning(Sentence.of("analysis.tests.warning.empty", all - present));
            if (present < 2) {
                return result.because(Sentence.of("analysis.tests.undefined.one_group"));
            }
        }
        if (present < 2 || groups.least() < 2) {
            return result.because(Sentence.of("analysis.tests.undefined.few_each", 2));
        }
        if (what == Compared.SHARES
                && MeansApart.expected(groups.least(), groups.mean()) < MeansApart.EXPECTED) {
            return result.because(
                    Sentence.of("analysis.tests.undefined.few_expected", MeansApart.EXPECTED));
        }
        return computed(groups, result);
    }

    private TestResult computed(WeightedGroups groups, TestResult result) {
        double[] differences = groups.differences();
        double[] means = groups.present().stream().mapToDouble(WeightedGroups.Of::mean).toArray();
        Optional<double[][]> covariance =
                groups.covariance().filter(v -> !Moments.isNothing(Math.sqrt(v[0][0]), means));
        Optional<Cholesky> root = covariance.flatMap(Cholesky::of);
        if (root.isEmpty()) {
            return result.because(groups.design().nothing());
        }
        double df1 = differences.length;
        double df2 = groups.n() - df1 - 1;
        if (isPair) {
            double t = differences[0] / Math.sqrt(covariance.orElseThrow()[0][0]);
            return result.gives(t, Probability.ofT(t, df2), df2);
        }
        double f = root.get().wald(differences);
        return result.gives(f, Probability.ofF(f, df1, df2), df1, df2);
    }

    private Sentence words(WeightedGroups groups) {
        String key = what.name().toLowerCase(java.util.Locale.ROOT);
        return isPair
                ? Sentence.of(
                        "analysis.tests.weighted." + key,
                        groups.all().getFirst().name(),
                        groups.all().getLast().name())
                : Sentence.of("analysis.tests.weighted.groups." + key, groups.all().size());
    }

    private TestResult.Base base(WeightedGroups.Of group) {
        return switch (what) {
            case MEANS -> TestResult.Base.of(group.name(), group.n(), group.mean());
            case SHARES -> TestResult.Base.of(group.name(), group.n(), group.mean() * PERCENT);
            case RANKS -> TestResult.Base.of(group.name(), group.n());
        };
    }

    @Override
    public Optional<Sentence> withoutEffect() {
        return Optional.of(Sentence.of("analysis.tests.no_effect.weighted"));
    }

    @Override
    public String source() {
        return what == Compared.RANKS ? "Lumley & Scott (2013)" : "Binder (1983)";
    }

    @Override
    public String inR() {
        String test =
                what == Compared.RANKS
                        ? "svyranktest(x ~ g, design)"
                        : isPair
                                ? "svyttest(x ~ g, design)"
                                : "regTermTest(svyglm(x ~ g, design), ~g)";
        return "survey::" + test + "  # design <- svydesign(~1, weights = ~w, data = d)";
    }
}
