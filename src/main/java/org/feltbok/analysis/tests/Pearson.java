package org.feltbok.analysis.tests;

/**
 * Pearson's correlation with its t test. Needs three rows, and both must vary. Where all points lie
 * on a line t is absent and p is 0. R: {@code cor.test(x, y)}
 */
final class Pearson extends Related {
    Pearson() {
        super("pearson", "t", 3);
    }

    @Override
    TestResult compute(TestData.Pairs pairs, TestResult result) {
        double r = correlation(pairs.x(), pairs.y());
        if (Double.isNaN(r)) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double t = t(r, pairs.n());
        return result.gives(t, probability(t, pairs.n()), pairs.n() - 2.0).with(Effect.Kind.R, r);
    }

    @Override
    public String source() {
        return "Pearson (1895)";
    }

    @Override
    public String inR() {
        return "cor.test(x, y)";
    }
}
