package org.feltbok.analysis.tests;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Fisher's exact test of a table of counts (Fisher 1935, Freeman and Halton 1951): the probability
 * of all tables with the same sums that are no likelier than this one. Undefined where the table is
 * too large to go through. Effect sizes as of chi-square without correction. R: {@code
 * fisher.test(table)}
 */
final class Fisher extends Crossed {
    /** How much likelier than the table seen one may be and still count as equal, as in R. */
    static final double EQUAL = 1e-7;

    /**
     * Tables so much less likely than the one seen, of which there are most where groups are large,
     * change no digit of the sum.
     */
    private static final double NOTHING = 1e-40;

    Fisher() {
        super("fisher", "");
    }

    @Override
    TestResult compute(Margins table, TestResult result) {
        OptionalDouble p =
                table.isFourfold()
                        ? OptionalDouble.of(fourfold(table))
                        : new ExactTables(table).asUnlikely();
        return p.isEmpty()
                ? result.because(Sentence.of("analysis.tests.undefined.large"))
                : table.sized(result.gives(Double.NaN, p.getAsDouble()));
    }

    private static double fourfold(Margins table) {
        HypergeometricDistribution all =
                HypergeometricDistribution.of(
                        (int) table.n(), (int) table.columns()[0], (int) table.rows()[0]);
        double seen = all.probability((int) table.counts()[0][0]);
        double least = seen * NOTHING;
        int middle = (int) all.getMean();
        int from = first(all.getSupportLowerBound(), middle, k -> all.probability(k) >= least);
        int to = first(middle, all.getSupportUpperBound(), k -> all.probability(k + 1) < least);
        double sum = 0;
        for (int k = from; k <= to; k++) {
            double one = all.probability(k);
            sum += one <= seen * (1 + EQUAL) ? one : 0;
        }
        return sum;
    }

    /**
     * The first of a row of numbers for which something holds, as for all after it; else the last.
     */
    private static int first(int from, int to, IntPredicate holds) {
        int low = from;
        int high = to;
        while (low < high) {
            int half = low + (high - low) / 2;
            if (holds.test(half)) {
                high = half;
            } else {
                low = half + 1;
            }
        }
        return low;
    }

    @Override
    public String source() {
        return "Fisher (1935); Freeman & Halton (1951)";
    }

    @Override
    public String inR() {
        return "fisher.test(table)";
    }
}
