package org.feltbok.analysis;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a share (Clopper and Pearson 1934; R: {@code binom.test(x, n)}). It is
 * never sure of less than it says, also where next to nothing was counted.
 */
public final class ExactInterval {
    private static final double PERCENT = 100;

    private ExactInterval() {}

    /**
     * @param hits of n
     * @param n more than 0
     * @param level of confidence in percent
     * @return ends between 0 and 1
     */
    public static Interval of(long hits, long n, double level) {
        if (n <= 0 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
        double tail = (1 - level / PERCENT) / 2;
        double low =
                hits == 0
                        ? 0
                        : BetaDistribution.of(hits, n - hits + 1.0)
                                .inverseCumulativeProbability(tail);
        double high =
                hits == n
                        ? 1
                        : BetaDistribution.of(hits + 1.0, n - hits)
                                .inverseSurvivalProbability(tail);
        return new Interval(low, high, level);
    }
}
