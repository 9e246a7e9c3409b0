package org.feltbok.analysis;

/**
 * Between which a weight must be; the mean weight is 1.
 *
 * @param least 0 = any
 * @param greatest infinite = any
 */
public record WeightLimits(double least, double greatest) {
    public static final WeightLimits NONE = new WeightLimits(0, Double.POSITIVE_INFINITY);

    public boolean areNone() {
        return equals(NONE);
    }
}
