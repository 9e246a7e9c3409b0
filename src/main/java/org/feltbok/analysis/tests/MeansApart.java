package org.feltbok.analysis.tests;

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

    /** Two sided; empty where a group is too small or nobody differs from anybody. */
    public static OptionalDouble p(WeightedSums one, WeightedSums other, boolean isWeighted) {
        if (one.n() < 2 || other.n() < 2) {
            return OptionalDouble.empty();
        }
        double a = one.spread() / (one.w() * one.w());
        double b = other.spread() / (other.w() * other.w());
        double scale = Math.max(Math.abs(one.mean()), Math.abs(other.mean()));
        if (a + b <= NOTHING * NOTHING * scale * scale || a + b == 0) {
            return OptionalDouble.empty();
        }
        double difference = one.mean() - other.mean();
        if (isWeighted) {
            double n = one.n() + other.n();
            double t = difference / Math.sqrt(n / (n - 1) * (a + b));
            return OptionalDouble.of(Probability.ofT(t, n - 2));
        }
        double first = a * one.n() / (one.n() - 1);
        double second = b * other.n() / (other.n() - 1);
        double df =
                (first + second)
                        * (first + second)
                        / (first * first / (one.n() - 1) + second * second / (other.n() - 1));
        return OptionalDouble.of(Probability.ofT(difference / Math.sqrt(first + second), df));
    }
}
