package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ordinary least squares with a constant (Legendre 1805). Cases that lack a number are left out.
 * Undefined where there are no more cases than coefficients, where one that explains follows from
 * the others, or where the cases lie on the line. The test is F of all that explain together; the
 * coefficients stand in {@link #fit}. R: {@code summary(lm(y ~ x1 + x2))}
 */
public final class Regression extends SignificanceTest {
    Regression() {
        super("regression", "F");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Cases c && !c.xNames().isEmpty();
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Cases cases = (TestData.Cases) data;
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of(
                                "analysis.tests.regression.of",
                                cases.yName(),
                                String.join(", ", cases.xNames())),
                        List.of(TestResult.Base.of(cases.yName(), cases.y().length)));
        Fit.Tried tried = fit(cases);
        if (tried.fit().isEmpty()) {
            return result.because(tried.reason().orElseThrow());
        }
        Fit fit = tried.fit().get();
        return result.gives(fit.f().orElse(Double.NaN), fit.p().orElseThrow(), fit.df1(), fit.df2())
                .with(Effect.Kind.R_SQUARED, fit.rSquared())
                .with(Effect.Kind.ADJUSTED_R_SQUARED, fit.adjusted());
    }

    /** The coefficients and how well they fit, or why there are none. */
    public static Fit.Tried fit(TestData.Cases cases) {
        int n = cases.y().length;
        int k = cases.xNames().size() + 1;
        if (n <= k) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.few_cases", n, k));
        }
        LeastSquares found = LeastSquares.of(cases.x(), cases.y());
        return found.follows() >= 0
                ? Fit.Tried.refused(
                        Sentence.of(
                                "analysis.tests.undefined.follows",
                                cases.xNames().get(found.follows())))
                : summed(cases, found);
    }

    private static Fit.Tried summed(TestData.Cases cases, LeastSquares found) {
        int n = cases.y().length;
        double[] b = found.coefficients();
        int k = b.length;
        double residual = found.residual();
        Moments ofY = Moments.of(cases.y());
        double df2 = n - (double) k;
        double sigma = Math.sqrt(residual / df2);
        if (ofY.squares() == 0) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.constant"));
        }
        if (residual < 1e-24 * ofY.squares()) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.on_line"));
        }
        List<Fit.Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            double error = sigma * Math.sqrt(found.inverse(j));
            double t = b[j] / error;
            coefficients.add(
                    new Fit.Coefficient(
                            j == 0 ? "" : cases.xNames().get(j - 1),
                            b[j],
                            error,
                            t,
                            Probability.ofT(t, df2)));
        }
        double rSquared = 1 - residual / ofY.squares();
        double df1 = k - 1.0;
        double f = (ofY.squares() - residual) / df1 / (residual / df2);
        return new Fit.Tried(
                Optional.of(
                        new Fit(
                                n,
                                coefficients,
                                rSquared,
                                1 - (1 - rSquared) * (n - 1) / df2,
                                OptionalDouble.of(f),
                                df1,
                                df2,
                                OptionalDouble.of(Probability.ofF(f, df1, df2)),
                                sigma)),
                Optional.empty());
    }

    @Override
    public String source() {
        return "Legendre (1805)";
    }

    @Override
    public String inR() {
        return "summary(lm(y ~ x1 + x2))";
    }
}
