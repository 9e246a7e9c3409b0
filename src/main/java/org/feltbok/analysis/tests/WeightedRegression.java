package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Least squares with a constant of weighted rows, with the variance that their design gives (Binder
 * 1983), as {@code survey::svyglm} has it: the test of all that explain together is Wald's F
 * ({@code survey::regTermTest}), that of one is its t squared. Rows that lack a number are left
 * out; undefined where {@link Regression} is. R² is that of the weighted sums of squares; of a
 * single variable its root with the sign of the line is the weighted correlation ({@code
 * survey::svyvar}).
 */
public final class WeightedRegression extends SignificanceTest {
    WeightedRegression() {
        super("weighted_regression", "F");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.WeightedCases c && !c.xNames().isEmpty();
    }

    @Override
    TestResult compute(TestData data) {
        TestData.WeightedCases cases = (TestData.WeightedCases) data;
        Fit.Tried tried = fit(cases);
        TestResult result = tried.tested(this, cases.yName(), cases.xNames(), rows(cases).length);
        return tried.fit().map(fit -> sized(result, fit)).orElse(result);
    }

    private static TestResult sized(TestResult result, Fit fit) {
        return fit.coefficients().size() == 2
                ? result.with(
                        Effect.Kind.R,
                        Math.signum(fit.coefficients().getLast().value())
                                * Math.sqrt(Math.max(0, fit.rSquared())))
                : result.with(Effect.Kind.R_SQUARED, fit.rSquared());
    }

    private static int[] rows(TestData.WeightedCases cases) {
        return IntStream.range(0, cases.y().length).filter(cases::isIn).toArray();
    }

    private static double[] picked(double[] numbers, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> numbers[row]).toArray();
    }

    /** The coefficients and how well they fit, or why there are none. */
    public static Fit.Tried fit(TestData.WeightedCases cases) {
        int[] rows = rows(cases);
        int k = cases.xNames().size() + 1;
        if (rows.length <= k) {
            return Fit.Tried.refused(
                    Sentence.of("analysis.tests.undefined.few_cases", rows.length, k));
        }
        double[] weights = IntStream.of(rows).mapToDouble(cases.design()::weight).toArray();
        double[] y = picked(cases.y(), rows);
        LeastSquares found =
                LeastSquares.of(
                        cases.x().stream().map(x -> picked(x, rows)).toArray(double[][]::new),
                        y,
                        weights);
        if (found.follows() >= 0) {
            return Fit.Tried.refused(
                    Sentence.of(
                            "analysis.tests.undefined.follows",
                            cases.xNames().get(found.follows())));
        }
        double squares = LeastSquares.of(new double[0][], y, weights).residual();
        if (IntStream.range(0, y.length).allMatch(i -> y[i] == y[0])) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.constant"));
        }
        if (found.residual() < 1e-24 * squares) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.on_line"));
        }
        double[] b = found.coefficients();
        Optional<double[][]> variances = cases.design().covariance(moves(cases, rows, found, b));
        Optional<Double> f = variances.flatMap(v -> wald(b, v));
        if (f.isEmpty()) {
            return Fit.Tried.refused(Sentence.of("analysis.tests.undefined.on_line"));
        }
        Fit fit =
                Fit.of(
                        rows.length,
                        cases.xNames(),
                        b,
                        errors(variances.orElseThrow()),
                        f.get(),
                        found.residual(),
                        squares);
        return new Fit.Tried(Optional.of(fit), Optional.empty());
    }

    /** By how much each row moves each coefficient. */
    private static List<double[]> moves(
            TestData.WeightedCases cases, int[] rows, LeastSquares found, double[] b) {
        List<double[]> moves = new ArrayList<>();
        for (int j = 0; j < b.length; j++) {
            double[] own = new double[b.length];
            for (int c = 0; c < b.length; c++) {
                own[c] = found.inverse(j, c);
            }
            double[] move = new double[cases.y().length];
            for (int row : rows) {
                double line = b[0];
                double by = own[0];
                for (int c = 1; c < b.length; c++) {
                    line += b[c] * cases.x().get(c - 1)[row];
                    by += own[c] * cases.x().get(c - 1)[row];
                }
                move[row] = by * (cases.y()[row] - line);
            }
            moves.add(move);
        }
        return moves;
    }

    /**
     * Wald's F of the slopes; empty where rows of the same classes lie alike, so that nothing tells
     * how far they or the constant are off.
     *
     * @param v how coefficients vary together
     */
    private static Optional<Double> wald(double[] b, double[][] v) {
        int k = b.length - 1;
        double[][] ofSlopes = new double[k][];
        Arrays.setAll(ofSlopes, j -> Arrays.copyOfRange(v[j + 1], 1, k + 1));
        return Cholesky.of(ofSlopes)
                .filter(root -> v[0][0] > 0)
                .map(root -> root.wald(Arrays.copyOfRange(b, 1, k + 1)));
    }

    /** The roots of the variances. */
    private static double[] errors(double[][] v) {
        double[] errors = new double[v.length];
        Arrays.setAll(errors, j -> Math.sqrt(v[j][j]));
        return errors;
    }

    @Override
    public String source() {
        return "Binder (1983)";
    }

    @Override
    public String inR() {
        return "survey::svyglm(y ~ x1 + x2, design)  # design <- svydesign(~1, weights = ~w, data = d)";
    }
}
