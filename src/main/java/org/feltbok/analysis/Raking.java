package org.feltbok.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Iterative proportional fitting (Deming and Stephan 1940), of groups of rows that are alike: each
 * margin in turn is brought to its parts until all fit. With a single margin it is
 * post-stratification.
 */
final class Raking {
    /** After so many rounds without an end there is none. */
    static final int ROUNDS = 2000;

    /** How far a part may be off, of 1. */
    static final double CLOSE = 1e-12;

    private Raking() {}

    /**
     * One variable.
     *
     * @param classes of each group
     * @param parts of each class in the population; together 1
     */
    record Margin(int[] classes, double[] parts) {
        /** The part of each class among the groups. */
        double[] among(double[] sizes, double[] weights) {
            double[] sums = new double[parts.length];
            double all = 0;
            for (int group = 0; group < sizes.length; group++) {
                sums[classes[group]] += sizes[group] * weights[group];
                all += sizes[group] * weights[group];
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] /= all;
            }
            return sums;
        }

        double off(double[] sizes, double[] weights) {
            double[] among = among(sizes, weights);
            double off = 0;
            for (int i = 0; i < parts.length; i++) {
                double part = Math.abs(among[i] - parts[i]);
                off = Double.isNaN(part) ? Double.POSITIVE_INFINITY : Math.max(off, part);
            }
            return off;
        }
    }

    /**
     * @param weights of a row of each group; their mean over the rows is 1
     * @param off how far the part of a class is off at most, of 1
     */
    record Raked(double[] weights, int rounds, double off) {
        boolean isDone() {
            return off <= CLOSE;
        }
    }

    /**
     * @param sizes rows of each group
     * @param margins without classes that are in no group
     */
    static Raked of(double[] sizes, List<Margin> margins) {
        double[] weights = new double[sizes.length];
        Arrays.fill(weights, 1);
        double off = Double.POSITIVE_INFINITY;
        for (int round = 1; round <= ROUNDS; round++) {
            for (Margin margin : margins) {
                double[] among = margin.among(sizes, weights);
                for (int group = 0; group < sizes.length; group++) {
                    int at = margin.classes[group];
                    weights[group] *= margin.parts[at] / among[at];
                }
            }
            off = off(sizes, weights, margins);
            if (off <= CLOSE || Double.isInfinite(off)) {
                return new Raked(weights, round, off);
            }
        }
        return new Raked(weights, ROUNDS, off);
    }

    static double off(double[] sizes, double[] weights, List<Margin> margins) {
        return margins.stream().mapToDouble(m -> m.off(sizes, weights)).max().orElse(0);
    }

    /**
     * Weights beyond the limits are put at them, and what that takes from the sum or adds to it is
     * spread evenly over the others, until none is beyond (as {@code survey::trimWeights} does; a
     * weight that is at a limit stays there).
     *
     * @return empty if nothing is left between the limits
     */
    static double[] trimmed(double[] sizes, double[] weights, WeightLimits limits) {
        double[] now = weights.clone();
        boolean[] fixed = new boolean[now.length];
        while (true) {
            double excess = 0;
            double free = 0;
            for (int group = 0; group < now.length; group++) {
                double within = Math.max(limits.least(), Math.min(limits.greatest(), now[group]));
                if (!fixed[group] && within != now[group]) {
                    excess += (now[group] - within) * sizes[group];
                    now[group] = within;
                    fixed[group] = true;
                }
                free += fixed[group] ? 0 : sizes[group];
            }
            if (excess == 0) {
                return now;
            }
            if (free == 0) {
                return new double[0];
            }
            for (int group = 0; group < now.length; group++) {
                now[group] += fixed[group] ? 0 : excess / free;
            }
        }
    }
}
