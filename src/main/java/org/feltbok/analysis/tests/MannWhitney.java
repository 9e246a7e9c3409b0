package org.feltbok.analysis.tests;

import java.util.List;

/**
 * Mann and Whitney's U test (Wilcoxon's rank sum test) of whether one group's numbers tend to be
 * greater than the other's (Mann and Whitney 1947). Exact where both groups are below 50 and no two
 * numbers are equal, else by the normal distribution with corrections for ties and continuity. The
 * statistic is U of the first group, R's W. Missing numbers are left out; undefined where a group
 * is empty or all numbers are equal. R: {@code wilcox.test(x, y)}
 */
final class MannWhitney extends SignificanceTest {
    /** From how many in a group on R leaves the exact distribution. */
    private static final int MANY = 50;

    MannWhitney() {
        super("mann_whitney", "U");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Groups g && g.groups().size() == 2;
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Group one = ((TestData.Groups) data).groups().getFirst();
        TestData.Group other = ((TestData.Groups) data).groups().getLast();
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of("analysis.tests.ranks", one.name(), other.name()),
                        List.of(
                                TestResult.Base.of(one.name(), one.n(), Ranks.median(one.values())),
                                TestResult.Base.of(
                                        other.name(), other.n(), Ranks.median(other.values()))));
        double n1 = one.n();
        double n2 = other.n();
        if (n1 == 0 || n2 == 0) {
            return result.because(
                    Sentence.of("analysis.tests.undefined.few", 1, one.n(), other.n()));
        }
        Ranks ranks = Ranks.of(((TestData.Groups) data).all());
        double u = ranks.sum(0, one.n()) - n1 * (n1 + 1) / 2;
        double n = n1 + n2;
        double spread = n1 * n2 / 12 * (n + 1 - ranks.ties() / (n * (n - 1)));
        if (spread <= 0) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double p =
                n1 < MANY && n2 < MANY && !ranks.isTied()
                        ? exact(u, one.n(), other.n())
                        : near(u - n1 * n2 / 2, Math.sqrt(spread));
        return result.gives(u, p).with(Effect.Kind.RANK_BISERIAL, 2 * u / (n1 * n2) - 1);
    }

    private static double near(double distance, double spread) {
        return Probability.ofZ((distance - Math.signum(distance) * 0.5) / spread);
    }

    private static double exact(double u, int n1, int n2) {
        double[] ways = ways(n1, n2);
        double all = 0;
        double tail = 0;
        // the distribution is symmetric: the lesser tail, twice
        double least = Math.min(u, (double) n1 * n2 - u);
        for (int i = 0; i < ways.length; i++) {
            all += ways[i];
            tail += i <= least ? ways[i] : 0;
        }
        return Math.min(1, 2 * tail / all);
    }

    /**
     * In how many orders of the rows each U comes about: the coefficients of the Gaussian binomial,
     * the product of (1 - q^(n2 + i)) / (1 - q^i) for i from 1 to n1.
     */
    private static double[] ways(int n1, int n2) {
        double[] ways = new double[n1 * n2 + 1];
        ways[0] = 1;
        for (int i = 1; i <= n1; i++) {
            for (int u = ways.length - 1; u >= n2 + i; u--) {
                ways[u] -= ways[u - n2 - i];
            }
            for (int u = i; u < ways.length; u++) {
                ways[u] += ways[u - i];
            }
        }
        return ways;
    }

    @Override
    public String source() {
        return "Mann & Whitney (1947)";
    }

    @Override
    public String inR() {
        return "wilcox.test(x, y)";
    }
}
