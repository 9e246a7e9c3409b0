package org.feltbok.analysis.tests;

import java.util.List;

/**
 * Kruskal and Wallis' test (1952): whether some group's numbers tend to be greater, by ranks
 * corrected for ties, against chi-square. Undefined where all numbers are equal. R: {@code
 * kruskal.test(y, g)}
 */
final class KruskalWallis extends Between {
    KruskalWallis() {
        super("kruskal_wallis", "H", true);
    }

    @Override
    TestResult compute(List<TestData.Group> groups, TestResult result) {
        Ranks ranks = Ranks.of(new TestData.Groups(groups).all());
        double n = ranks.ranks().length;
        double uneven = 1 - ranks.ties() / (n * n * n - n);
        if (uneven <= 0) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double sum = 0;
        int from = 0;
        for (TestData.Group group : groups) {
            double ofGroup = ranks.sum(from, from + group.n());
            sum += ofGroup * ofGroup / group.n();
            from += group.n();
        }
        double h = (12 * sum / (n * (n + 1)) - 3 * (n + 1)) / uneven;
        double df = groups.size() - 1.0;
        return result.gives(h, Probability.ofChiSquare(h, df), df)
                .with(Effect.Kind.EPSILON_SQUARED, h / (n - 1));
    }

    @Override
    public String source() {
        return "Kruskal & Wallis (1952)";
    }

    @Override
    public String inR() {
        return "kruskal.test(y, g)";
    }
}
