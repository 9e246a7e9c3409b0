package org.feltbok.analysis.tests;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails of the usual distributions, from Apache Commons Statistics. */
final class Probability {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Probability() {}

    /** Both tails beyond a t. R: {@code 2 * pt(-abs(t), df)} */
    static double ofT(double t, double df) {
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }

    /** The upper tail. R: {@code pf(f, df1, df2, lower.tail = FALSE)} */
    static double ofF(double f, double df1, double df2) {
        return FDistribution.of(df1, df2).survivalProbability(f);
    }

    /** The upper tail. R: {@code pchisq(x, df, lower.tail = FALSE)} */
    static double ofChiSquare(double x, double df) {
        return ChiSquaredDistribution.of(df).survivalProbability(x);
    }

    /** Both tails beyond a z. R: {@code 2 * pnorm(-abs(z))} */
    static double ofZ(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** R: {@code pnorm(z, lower.tail = lower)} */
    static double normal(double z, boolean lower) {
        return lower ? NORMAL.cumulativeProbability(z) : NORMAL.survivalProbability(z);
    }
}
