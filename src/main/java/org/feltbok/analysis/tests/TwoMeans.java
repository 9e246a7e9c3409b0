package org.feltbok.analysis.tests;

import java.util.List;

/**
 * A t test between the means of two groups. Missing numbers are left out. Undefined where a group
 * is too small or nobody differs from anybody. Effect sizes: Cohen's d with the pooled standard
 * deviation, and Hedges' g.
 */
abstract class TwoMeans extends SignificanceTest {
    TwoMeans(String name) {
        super(name, "t");
    }

    /** Standard error and degrees of freedom; both NaN where a group is too small. */
    record Error(double value, double df) {
        static final Error NONE = new Error(Double.NaN, Double.NaN);
    }

    abstract Error error(Moments one, Moments other);

    /** How many each group must have. */
    abstract int least();

    @Override
    public final boolean fits(TestData data) {
        return data instanceof TestData.Groups g && g.groups().size() == 2;
    }

    @Override
    final TestResult compute(TestData data) {
        List<TestData.Group> groups = ((TestData.Groups) data).groups();
        Moments one = Moments.of(groups.getFirst().values());
        Moments other = Moments.of(groups.getLast().values());
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of(
                                "analysis.tests.means",
                                groups.getFirst().name(),
                                groups.getLast().name()),
                        List.of(
                                TestResult.Base.of(groups.getFirst().name(), one.n(), one.mean()),
                                TestResult.Base.of(
                                        groups.getLast().name(), other.n(), other.mean())));
        if (Math.min(one.n(), other.n()) < least() || one.n() + other.n() < 3) {
            return result.because(
                    Sentence.of("analysis.tests.undefined.few", least(), one.n(), other.n()));
        }
        Error error = error(one, other);
        if (Moments.isNothing(error.value(), one.mean(), other.mean())) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double difference = one.mean() - other.mean();
        double t = difference / error.value();
        double pooledDf = one.n() + other.n() - 2;
        double d = difference / Math.sqrt((one.squares() + other.squares()) / pooledDf);
        return result.gives(t, Probability.ofT(t, error.df()), error.df())
                .with(Effect.Kind.COHENS_D, d)
                .with(Effect.Kind.HEDGES_G, d * (1 - 3 / (4 * pooledDf - 1)));
    }
}
