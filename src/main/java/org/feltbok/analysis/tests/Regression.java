package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ordinary least squares with a constant (Legendre 1805), by Householder's reflections. Cases that
 * lack a number are left out. Undefined where there are no more cases than coefficients, where one
 * that explains follows from the others, or where the cases lie on the line. The test is F of all
 * that explain together; the coefficients stand in {@link #fit}. R: {@code summary(lm(y ~ x1 +
 * x2))}
 */
public final class Regression extends SignificanceTest {
    /** What is left of a column beside the others, from which on it follows from them (R: 1e-7). */
    private static final double FOLLOWS = 1e-7;

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
        double[][] a = new double[k][];
        a[0] = new double[n];
        Arrays.fill(a[0], 1);
        for (int j = 1; j < k; j++) {
            a[j] = cases.x()[j - 1].clone();
        }
        double[] y = cases.y().clone();
        double[] diagonal = new double[k];
        for (int j = 0; j < k; j++) {
            double before = length(a[j], 0);
            double norm = length(a[j], j);
            double whole = j == 0 ? before : length(cases.x()[j - 1], 0);
            if (norm <= FOLLOWS * whole || norm == 0) {
                return Fit.Tried.refused(
                        Sentence.of("analysis.tests.undefined.follows", cases.xNames().get(j - 1)));
            }
            diagonal[j] = reflect(a, y, j, norm);
        }
        return summed(cases, a, diagonal, y);
    }

    /**
     * Takes a column to a single number and the columns after it and y along.
     *
     * @return that number
     */
    private static double reflect(double[][] a, double[] y, int j, double norm) {
        double[] v = a[j];
        double to = v[j] > 0 ? -norm : norm;
        v[j] -= to;
        double half = 0;
        for (int i = j; i < v.length; i++) {
            half += v[i] * v[i];
        }
        half /= 2;
        for (int c = j + 1; c < a.length; c++) {
            apply(v, half, a[c], j);
        }
        apply(v, half, y, j);
        return to;
    }

    private static void apply(double[] v, double half, double[] column, int j) {
        double dot = 0;
        for (int i = j; i < v.length; i++) {
            dot += v[i] * column[i];
        }
        for (int i = j; i < v.length; i++) {
            column[i] -= dot / half * v[i];
        }
    }

    private static double length(double[] column, int from) {
        double squares = 0;
        for (int i = from; i < column.length; i++) {
            squares += column[i] * column[i];
        }
        return Math.sqrt(squares);
    }

    private static Fit.Tried summed(
            TestData.Cases cases, double[][] a, double[] diagonal, double[] y) {
        int k = diagonal.length;
        int n = y.length;
        double[] b = solve(a, diagonal, y);
        double residual = Math.pow(length(y, k), 2);
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
            double error = sigma * Math.sqrt(inverse(a, diagonal, j));
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

    private static double[] solve(double[][] a, double[] diagonal, double[] y) {
        double[] b = new double[diagonal.length];
        for (int j = b.length - 1; j >= 0; j--) {
            double rest = y[j];
            for (int c = j + 1; c < b.length; c++) {
                rest -= a[c][j] * b[c];
            }
            b[j] = rest / diagonal[j];
        }
        return b;
    }

    /**
     * An element of the diagonal of the inverse of X'X: the squared length of a row of R's inverse.
     */
    private static double inverse(double[][] a, double[] diagonal, int at) {
        int k = diagonal.length;
        double[] row = new double[k];
        double squares = 0;
        row[at] = 1 / diagonal[at];
        squares += row[at] * row[at];
        for (int c = at + 1; c < k; c++) {
            double sum = 0;
            for (int j = at; j < c; j++) {
                sum += row[j] * a[c][j];
            }
            row[c] = -sum / diagonal[c];
            squares += row[c] * row[c];
        }
        return squares;
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
