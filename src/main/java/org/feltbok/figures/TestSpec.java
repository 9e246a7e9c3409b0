package org.feltbok.figures;

import org.feltbok.analysis.Statistic;

/**
 * The test between a figure's groups that its specification asks for.
 *
 * @param against code of the group that the others are held against; empty unless {@code compare}
 *     says so
 * @param method word of a test; empty = the one suggested
 * @param holm whether p is adjusted for the number of comparisons
 * @param level in percent below which p is marked
 */
public record TestSpec(Compare compare, String against, String method, boolean holm, double level) {
    /** The usual level. */
    public static final double LEVEL = 5;

    private static final double MOST_LEVEL = 50;

    /** What is held against what. */
    public enum Compare {
        /** each group against those in the other groups */
        REST,
        /** each group against a group that is named */
        AGAINST,
        /** each group against each other one */
        PAIRS,
        /** all groups at once */
        ALL,
        /** the groups in their order */
        TREND,
        /** responses in groups against how the frame is divided */
        FRAME,
        /** numbers of cases, one a column, with each other */
        RELATION;

        /**
         * Whether a test knows weights: not of the order of groups by ranks, and not of how
         * responses spread over the frame, which weights are made to change.
         */
        public boolean isOfWeighted(Statistic.Compared numbers) {
            return switch (this) {
                case REST, AGAINST, PAIRS, ALL -> numbers != Statistic.Compared.NOTHING;
                case TREND ->
                        numbers == Statistic.Compared.MEANS || numbers == Statistic.Compared.SHARES;
                case FRAME, RELATION -> false;
            };
        }
    }

    /** Whether a test can be made at it. */
    static boolean isLevel(double percent) {
        return percent > 0 && percent < MOST_LEVEL;
    }

    static TestSpec of(Compare compare) {
        return new TestSpec(compare, "", "", false, LEVEL);
    }
}
