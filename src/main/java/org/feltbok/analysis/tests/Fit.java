package org.feltbok.analysis.tests;

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

    /** What one variable adds, with its standard error and the test of whether it is 0. */
    public record Coefficient(String name, double value, double error, double t, double p) {}

    /** A fit, or why there is none. */
    public record Tried(Optional<Fit> fit, Optional<Sentence> reason) {
        static Tried refused(Sentence reason) {
            return new Tried(Optional.empty(), Optional.of(reason));
        }
    }
}
