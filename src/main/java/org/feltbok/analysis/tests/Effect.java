package org.feltbok.analysis.tests;

/**
 * How great a difference or relation is, whatever the number of rows.
 *
 * @param kind what is meant
 */
public record Effect(Kind kind, double value) {

    /** What people call it. */
    public Sentence label() {
        return Sentence.of("analysis.tests.effect." + kind.name());
    }

    /** The effect sizes there are. */
    public enum Kind {
        /** difference of two means in pooled standard deviations (Cohen 1988) */
        COHENS_D,
        /** the same without its bias in small samples: d (1 - 3 / (4 df - 1)) (Hedges 1981) */
        HEDGES_G,
        /** 2 U / (n1 n2) - 1: from -1 to 1 (Cureton 1956, Wendt 1972) */
        RANK_BISERIAL,
        /** part of the sum of squares that lies between groups */
        ETA_SQUARED,
        /**
         * the same without its bias (Kelley 1935); of ranks H / (N - 1) (Tomczak and Tomczak 2014)
         */
        EPSILON_SQUARED,
        /** root of chi-square without correction / (N (the lesser of rows and columns - 1)) */
        CRAMERS_V,
        /** of 2 × 2: with the sign of its diagonal */
        PHI,
        /** root of chi-square / N (Cohen 1988) */
        COHENS_W,
        /** product-moment correlation */
        R,
        /** correlation of ranks */
        RHO,
        /** part of the variance that a regression explains */
        R_SQUARED,
        ADJUSTED_R_SQUARED
    }
}
