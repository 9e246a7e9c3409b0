package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of(
                                "analysis.tests.regression.of",
                                cases.yName(),
                                String.join(", ", cases.xNames())),
                        List.of(TestResult.Base.of(cases.yName(), rows(cases).length)));
        Fit.Tried tried = fit(cases);
        if (tried.fit().isEmpty()) {
            return result.because(tried.reason().orElseThrow());
        }
        Fit fit = tried.fit().get();
        TestResult given =
                result.gives(fit.f().orElseThrow(), fit.p().orElseThrow(), fit.df1(), fit.df2());
        return cases.xNames().size() == 1
                ? given.with(
                        Effect.Kind.R,
                        Math.signum(fit.coefficients().getLast().value())
                                * Math.sqrt(Math.max(0, fit.rSquared())))
                : given.with(Effect.Kind.R_SQUARED, fit.rSquared());
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
        return cases.design()
                .covariance(moves(cases, rows, found, b))
                .flatMap(v -> summed(cases, b, v, new Left(rows.length, found.residual(), squares)))
                .map(fit -> new Fit.Tried(Optional.of(fit), Optional.empty()))
                .orElseGet(
                        () -> Fit.Tried.refused(Sentence.of("analysis.tests.undefined.on_line")));
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
     * What is left beside the line.
     *
     * @param squares of all about their mean
     */
    private record Left(int n, double residual, double squares) {}

    /** Empty where rows of the same classes lie alike, so that nothing tells how far it is off. */
    private static Optional<Fit> summed(
            TestData.WeightedCases cases, double[] b, double[][] v, Left left) {
        int k = b.length;
        double df2 = left.n() - (double) k;
        double rSquared = 1 - left.residual() / left.squares();
        double[] slopes = new double[k - 1];
        double[][] ofSlopes = new double[k - 1][k - 1];
        List<Fit.Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            double error = Math.sqrt(v[j][j]);
            double t = b[j] / error;
            coefficients.add(
                    new Fit.Coefficient(
                            j == 0 ? "" : cases.xNames().get(j - 1),
                            b[j],
                            error,
                            t,
                            error > 0 ? Probability.ofT(t, df2) : Double.NaN));
            for (int c = 1; j > 0 && c < k; c++) {
                slopes[j - 1] = b[j];
                ofSlopes[j - 1][c - 1] = v[j][c];
            }
        }
        return Cholesky.of(ofSlopes)
                .filter(root -> v[0][0] > 0)
                .map(
                        root -> {
                            double f = root.wald(slopes);
                            return new Fit(
                                    left.n(),
                                    coefficients,
                                    rSquared,
                                    1 - (1 - rSquared) * (left.n() - 1) / df2,
                                    OptionalDouble.of(f),
                                    k - 1.0,
                                    df2,
                                    OptionalDouble.of(Probability.ofF(f, k - 1.0, df2)),
                                    Math.sqrt(left.residual() / df2));
                        });
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
