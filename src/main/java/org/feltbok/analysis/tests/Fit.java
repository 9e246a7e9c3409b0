package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line fitted to cases by least squares.
 *
 * @param coefficients the constant first
 * @param adjusted R² without its bias
 * @param f empty where nothing explains
 */
public record Fit(
        int n,
        List<Coefficient> coefficients,
        double rSquared,
        double adjusted,
        OptionalDouble f,
        double df1,
        double df2,
        OptionalDouble p,
        double sigma) {

    public Fit {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Of a line and how far its coefficients may be off.
     *
     * @param b the constant first, with an error each
     * @param f of all that explain together
     * @param residual squares beside the line, of the {@code squares} about the mean
     */
    static Fit of(
            int n,
            List<String> xNames,
            double[] b,
            double[] errors,
            double f,
            double residual,
            double squares) {
        double df1 = b.length - 1.0;
        double df2 = n - (double) b.length;
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < b.length; j++) {
            double t = b[j] / errors[j];
            coefficients.add(
                    new Coefficient(
                            j == 0 ? "" : xNames.get(j - 1),
                            b[j],
                            errors[j],
                            t,
                            Probability.ofT(t, df2)));
        }
        double rSquared = 1 - residual / squares;
        return new Fit(
                n,
                coefficients,
                rSquared,
                1 - (1 - rSquared) * (n - 1) / df2,
                OptionalDouble.of(f),
                df1,
                df2,
                OptionalDouble.of(Probability.ofF(f, df1, df2)),
                Math.sqrt(residual / df2));
    }

    /** What one variable adds, with its standard error and the test of whether it is 0. */
    public record Coefficient(String name, double value, double error, double t, double p) {}

    /** A fit, or why there is none. */
    public record Tried(Optional<Fit> fit, Optional<Sentence> reason) {
        static Tried refused(Sentence reason) {
            return new Tried(Optional.empty(), Optional.of(reason));
        }

        /**
         * The test of all that explain together.
         *
         * @param n rows that have every number
         */
        TestResult tested(SignificanceTest by, String yName, List<String> xNames, int n) {
            TestResult result =
                    TestResult.of(
                            by,
                            Sentence.of(
                                    "analysis.tests.regression.of",
                                    yName,
                                    String.join(", ", xNames)),
                            List.of(TestResult.Base.of(yName, n)));
            return fit.map(
                            f ->
                                    result.gives(
                                            f.f().orElseThrow(),
                                            f.p().orElseThrow(),
                                            f.df1(),
                                            f.df2()))
                    .orElseGet(() -> result.because(reason.orElseThrow()));
        }
    }
}
