package org.feltbok.analysis.tests;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The straight line through points that leaves the least squares beside it. R: {@code lm(y ~ x)}
 *
 * @param n how many points it goes through
 * @param slope what y grows by where x grows by one
 * @param intercept y where x is 0
 * @param rSquared empty where all points have the same y, so that there is nothing to explain
 */
public record FittedLine(int n, double slope, double intercept, OptionalDouble rSquared) {
    /** Through two points any line fits. */
    private static final int LEAST = 3;

    /** A line, or why there is none. */
    public record Tried(Optional<FittedLine> line, Optional<Sentence> reason) {
        private static Tried refused(Sentence reason) {
            return new Tried(Optional.empty(), Optional.of(reason));
        }
    }

    /**
     * @param x one number for each point
     * @param y of the same points
     */
    public static Tried through(double[] x, double[] y) {
        if (x.length < LEAST) {
            return Tried.refused(Sentence.of("analysis.tests.undefined.few_rows", LEAST, x.length));
        }
        LeastSquares found = LeastSquares.of(new double[][] {x}, y);
        if (found.follows() >= 0) {
            return Tried.refused(Sentence.of("analysis.tests.undefined.one_x"));
        }
        Moments ofY = Moments.of(y);
        double[] b = found.coefficients();
        FittedLine line =
                ofY.squares() == 0
                        ? new FittedLine(x.length, 0, y[0], OptionalDouble.empty())
                        : new FittedLine(
                                x.length,
                                b[1],
                                b[0],
                                OptionalDouble.of(
                                        Math.max(0, 1 - found.residual() / ofY.squares())));
        return new Tried(Optional.of(line), Optional.empty());
    }
}
