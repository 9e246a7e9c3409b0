package org.feltbok.analysis.tests;

/**
 * Spearman's correlation of ranks with its test. Without ties and up to 1 290 rows its p is that of
 * the sum of squared differences of ranks, S (exact up to 9 rows, beyond that Best and Roberts'
 * series, Applied Statistics 24, 1975); with ties that of t. Needs two rows, with ties three, and
 * both must vary. R: {@code cor.test(x, y, method = "spearman")}
 */
final class Spearman extends Related {
    private static final int MANY = 1290;

    Spearman() {
        super("spearman", "S", 2);
    }

    @Override
    TestResult compute(TestData.Pairs pairs, TestResult result) {
        int n = pairs.n();
        Ranks x = Ranks.of(pairs.x());
        Ranks y = Ranks.of(pairs.y());
        double rho = correlation(x.ranks(), y.ranks());
        if (Double.isNaN(rho)) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double cubes = (double) n * n * n - n;
        double s = cubes * (1 - rho) / 6;
        if (n <= MANY && !x.isTied() && !y.isTied()) {
            return result.gives(s, RankDistances.bothTails(Math.rint(s), n))
                    .with(Effect.Kind.RHO, rho);
        }
        if (n < 3) {
            return result.because(Sentence.of("analysis.tests.undefined.few_rows", 3, n));
        }
        return result.gives(s, probability(t(rho, n), n), n - 2.0).with(Effect.Kind.RHO, rho);
    }

    @Override
    public String source() {
        return "Spearman (1904)";
    }

    @Override
    public String inR() {
        return "cor.test(x, y, method = \"spearman\")";
    }
}
