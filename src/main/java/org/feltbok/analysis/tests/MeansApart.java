package org.feltbok.analysis.tests;

import java.util.OptionalDouble;

/**
 * Whether the means of two groups differ, from their sums alone: for tables with more columns than
 * one wants to go through the rows for. Rows that count once by Welch's t test; weighted ones as
 * {@link WeightedApart} tests their rows, with the variance that their design gives.
 */
public final class MeansApart {
    /** What sums lose against differences that are taken first. */
    private static final double NOTHING = 1e-12;

    /**
     * From how many expected hits, and others, on weighted shares are tested: a t test takes few
     * for more certain than they are.
     */
    static final int EXPECTED = 5;

    private MeansApart() {}

    /**
     * Of weighted rows, two sided; empty where a group is too small or nobody differs from anybody.
     */
    public static OptionalDouble p(SurveyDesign design, PartSums one, PartSums other) {
        WeightedSums a = one.all();
        WeightedSums b = other.all();
        if (a.n() < 2 || b.n() < 2 || isNothing(a, b)) {
            return OptionalDouble.empty();
        }
        OptionalDouble variance = design.variance(one, other);
        return variance.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Probability.ofT(
                                (a.mean() - b.mean()) / Math.sqrt(variance.getAsDouble()),
                                a.n() + b.n() - 2.0));
    }

    /** The same of shares: of hits 1 and others 0; empty too where there are few. */
    public static OptionalDouble ofShares(SurveyDesign design, PartSums one, PartSums other) {
        WeightedSums a = one.all();
        WeightedSums b = other.all();
        return expected(Math.min(a.n(), b.n()), a.plus(b).mean()) < EXPECTED
                ? OptionalDouble.empty()
                : p(design, one, other);
    }

    /**
     * How many hits, or others if they are fewer, so many rows should have.
     *
     * @param part of all rows that are hits
     */
    static double expected(int rows, double part) {
        return rows * Math.min(part, 1 - part);
    }

    private static double variance(WeightedSums sums) {
        return sums.spread() / (sums.w() * sums.w());
    }

    private static boolean isNothing(WeightedSums one, WeightedSums other) {
        double both = variance(one) + variance(other);
        double scale = Math.max(Math.abs(one.mean()), Math.abs(other.mean()));
        return both <= NOTHING * NOTHING * scale * scale || both == 0;
    }

    /** Of rows that count once; empty where a group is too small or nobody differs from anybody. */
    public static OptionalDouble p(WeightedSums one, WeightedSums other) {
        if (one.n() < 2 || other.n() < 2 || isNothing(one, other)) {
            return OptionalDouble.empty();
        }
        double a = variance(one);
        double b = variance(other);
        double difference = one.mean() - other.mean();
        double first = a * one.n() / (one.n() - 1);
        double second = b * other.n() / (other.n() - 1);
        double df =
                (first + second)
                        * (first + second)
                        / (first * first / (one.n() - 1) + second * second / (other.n() - 1));
        return OptionalDouble.of(Probability.ofT(difference / Math.sqrt(first + second), df));
    }
}
