package org.feltbok.analysis.tests;

/**
 * What is known of the numbers x of some rows and of their weights w, as sums that can be added and
 * taken off. Without weights each w is 1.
 *
 * @param n rows
 * @param w sum of w
 * @param w2 sum of w²
 * @param wx sum of w x
 * @param w2x sum of w² x
 * @param w2xx sum of w² x²
 */
public record WeightedSums(int n, double w, double w2, double wx, double w2x, double w2xx) {
    public static final WeightedSums NONE = new WeightedSums(0, 0, 0, 0, 0, 0);

    /** Of rows that all have the same number. */
    public static WeightedSums of(int n, double w, double w2, double x) {
        return new WeightedSums(n, w, w2, w * x, w2 * x, w2 * x * x);
    }

    /** Of rows of which some are hits (1) and the others not (0). */
    public static WeightedSums ofHits(WeightedSums base, double hits, double squares) {
        return new WeightedSums(base.n, base.w, base.w2, hits, squares, squares);
    }

    public WeightedSums plus(WeightedSums other) {
        return new WeightedSums(
                n + other.n,
                w + other.w,
                w2 + other.w2,
                wx + other.wx,
                w2x + other.w2x,
                w2xx + other.w2xx);
    }

    /** NaN of none. */
    public double mean() {
        return n == 0 ? Double.NaN : wx / w;
    }

    /** How many rows of equal weight would tell as much; NaN of none. */
    public double effective() {
        return n == 0 ? Double.NaN : w * w / w2;
    }

    /** Sum of w² (x - mean)²; not below 0. */
    double spread() {
        return spread(mean());
    }

    /** Sum of w² (x - middle)²; not below 0. */
    double spread(double middle) {
        return Math.max(0, w2xx - 2 * middle * w2x + middle * middle * w2);
    }
}
