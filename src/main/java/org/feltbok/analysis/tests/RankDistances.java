package org.feltbok.analysis.tests;

/**
 * How the sum of squared differences of two orders of n rows is distributed when they have nothing
 * to do with each other: exactly up to 9 rows, else by Edgeworth's series (Best and Roberts 1975,
 * algorithm AS 89, as R's {@code prho}).
 */
final class RankDistances {
    private static final int EXACT = 9;

    private RankDistances() {}

    /** The lesser tail twice, at most 1. */
    static double bothTails(double s, int n) {
        double middle = ((double) n * n * n - n) / 6;
        double tail = s > middle ? from(s, n, false) : from(s + 2, n, true);
        return Math.min(1, 2 * tail);
    }

    /** The probability of a sum of s or more; of less than s for the lower tail. */
    private static double from(double s, int n, boolean lower) {
        double most = ((double) n * n * n - n) / 3;
        if (s <= 0) {
            return lower ? 0 : 1;
        }
        if (s > most) {
            return lower ? 1 : 0;
        }
        double upper = n <= EXACT ? counted(s, n) : Double.NaN;
        if (!Double.isNaN(upper)) {
            return lower ? 1 - upper : upper;
        }
        return series(s, n, lower);
    }

    private static double counted(double s, int n) {
        long[] found = new long[2];
        orders(new boolean[n], 0, 0, s, found);
        return (double) found[0] / found[1];
    }

    /**
     * @param found how many orders reach s, and how many there are
     */
    private static void orders(boolean[] taken, int row, double sum, double s, long[] found) {
        if (row == taken.length) {
            found[0] += sum >= s ? 1 : 0;
            found[1]++;
            return;
        }
        for (int rank = 0; rank < taken.length; rank++) {
            if (!taken[rank]) {
                taken[rank] = true;
                orders(taken, row + 1, sum + (double) (row - rank) * (row - rank), s, found);
                taken[rank] = false;
            }
        }
    }

    private static double series(double s, int n, boolean lower) {
        double b = 1.0 / n;
        double x = (6 * (s - 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(1 / b - 1);
        double y = x * x;
        double fourth = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
        double third = 0.0879 + 0.0151 * b - y * fourth;
        double second = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * third;
        double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * second);
        double correction = u / Math.exp(y / 2);
        double p = (lower ? -correction : correction) + Probability.normal(x, lower);
        return Math.clamp(p, 0, 1);
    }
}
