package org.feltbok.analysis.tests;

import java.util.List;

/** A correlation of two numbers with its test; rows that lack one are left out. */
public abstract class Related extends SignificanceTest {
    private final int least;

    /**
     * @param least how many rows it needs
     */
    Related(String name, String symbol, int least) {
        super(name, symbol);
        this.least = least;
    }

    abstract TestResult compute(TestData.Pairs pairs, TestResult result);

    @Override
    public final boolean fits(TestData data) {
        return data instanceof TestData.Pairs;
    }

    @Override
    final TestResult compute(TestData data) {
        TestData.Pairs pairs = (TestData.Pairs) data;
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of("analysis.tests.relation", pairs.xName(), pairs.yName()),
                        List.of(
                                TestResult.Base.of(
                                        pairs.xName() + " – " + pairs.yName(), pairs.n())));
        return pairs.n() < least
                ? result.because(Sentence.of("analysis.tests.undefined.few_rows", least, pairs.n()))
                : compute(pairs, result);
    }

    /** R: {@code cor(x, y)}; NaN where one does not vary. */
    public static double correlation(double[] x, double[] y) {
        Moments ofX = Moments.of(x);
        Moments ofY = Moments.of(y);
        if (Moments.isNothing(Math.sqrt(ofX.variance()), ofX.mean())
                || Moments.isNothing(Math.sqrt(ofY.variance()), ofY.mean())) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - ofX.mean()) * (y[i] - ofY.mean());
        }
        return Math.clamp(sum / Math.sqrt(ofX.squares()) / Math.sqrt(ofY.squares()), -1, 1);
    }

    /** r in the t that it stands for; without a value where all points lie on a line. */
    static double t(double r, int n) {
        double rest = 1 - r * r;
        return rest < 1e-14 ? Double.POSITIVE_INFINITY : r * Math.sqrt((n - 2) / rest);
    }

    static double probability(double t, int n) {
        return Double.isInfinite(t) ? 0 : Probability.ofT(t, n - 2.0);
    }
}
