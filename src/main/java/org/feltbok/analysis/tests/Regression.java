package org.feltbok.analysis.tests;

import java.util.Arrays;
import java.util.Optional;

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
        Fit.Tried tried = fit(cases);
        TestResult result = tried.tested(this, cases.yName(), cases.xNames(), cases.y().length);
        return tried.fit()
                .map(
                        fit ->
                                result.with(Effect.Kind.R_SQUARED, fit.rSquared())
                                        .with(Effect.Kind.ADJUSTED_R_SQUARED, fit.adjusted()))
                .orElse(result);
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
        double residual = found.residual();
        double squares = Moments.of(cases.y()).squares();
        if (squares == 0) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.constant"));
        }
        if (residual < 1e-24 * squares) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.on_line"));
        }
        double variance = residual / (n - b.length);
        double[] errors = new double[b.length];
        Arrays.setAll(errors, j -> Math.sqrt(variance) * Math.sqrt(found.inverse(j)));
        double f = (squares - residual) / (b.length - 1.0) / variance;
        Fit fit = Fit.of(n, cases.xNames(), b, errors, f, residual, squares);
        return new Fit.Tried(Optional.of(fit), Optional.empty());
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
