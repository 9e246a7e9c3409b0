package org.feltbok.analysis.tests;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the means of two groups differ, from their sums alone: for tables with more columns than
 * one wants to go through the rows for. Rows that count once by Welch's t test; weighted ones with
 * the weights of a sample drawn with replacement (linearisation, as {@code survey::svyttest}):
 *
 * <pre>
 * u &lt;- ifelse(g, w*(x-m1)/sum(w[g]), -w*(x-m2)/sum(w[!g])); n &lt;- length(x)
 * t &lt;- (m1-m2)/sqrt(n/(n-1)*sum((u-mean(u))^2)); 2*pt(-abs(t), n-2)
 * </pre>
 */
public final class MeansApart {
    /** What sums lose against differences that are taken first. */
    private static final double NOTHING = 1e-12;

    private MeansApart() {}

    /** A t with its degrees of freedom and its two-sided p. */
    record Found(double t, double df, double p) {}

    /** Of weighted rows; empty where a group is too small or nobody differs from anybody. */
    static Optional<Found> weighted(WeightedSums one, WeightedSums other) {
        if (one.n() < 2 || other.n() < 2 || isNothing(one, other)) {
            return Optional.empty();
        }
        double n = one.n() + other.n();
        double error = Math.sqrt(n / (n - 1) * (variance(one) + variance(other)));
        double t = (one.mean() - other.mean()) / error;
        return Optional.of(new Found(t, n - 2, Probability.ofT(t, n - 2)));
    }

    /**
     * How many hits, or others if they are fewer, the smaller group should have if both were alike.
     *
     * @param one of hits 1 and others 0, less {@code shift}
     */
    public static double expected(WeightedSums one, WeightedSums other, double shift) {
        double part = (one.wx() + other.wx()) / (one.w() + other.w()) + shift;
        return Math.min(one.n(), other.n()) * Math.min(part, 1 - part);
    }

    private static double variance(WeightedSums sums) {
        return sums.spread() / (sums.w() * sums.w());
    }

    private static boolean isNothing(WeightedSums one, WeightedSums other) {
        double both = variance(one) + variance(other);
        double scale = Math.max(Math.abs(one.mean()), Math.abs(other.mean()));
        return both <= NOTHING * NOTHING * scale * scale || both == 0;
    }

    /** Two sided; empty where a group is too small or nobody differs from anybody. */
    public static OptionalDouble p(WeightedSums one, WeightedSums other, boolean isWeighted) {
        if (one.n() < 2 || other.n() < 2) {
            return OptionalDouble.empty();
        }
        if (isWeighted) {
            return weighted(one, other)
                    .map(t -> OptionalDouble.of(t.p()))
                    .orElse(OptionalDouble.empty());
        }
        double a = variance(one);
        double b = variance(other);
        if (isNothing(one, other)) {
            return OptionalDouble.empty();
        }
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
