package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of counts without its empty rows and columns, and its sums.
 *
 * @param places of the rows among all there were, from 1: an empty group between others keeps its
 *     place in their order
 */
record Margins(long[][] counts, long[] rows, long[] columns, int[] places, long n) {
    static Margins of(long[][] all) {
        int width = all.length == 0 ? 0 : all[0].length;
        int[] columns =
                IntStream.range(0, width)
                        .filter(c -> Arrays.stream(all).anyMatch(row -> row[c] > 0))
                        .toArray();
        List<long[]> kept = new ArrayList<>();
        int[] places =
                IntStream.range(0, all.length)
                        .filter(r -> Arrays.stream(all[r]).sum() > 0)
                        .toArray();
        for (int place : places) {
            kept.add(Arrays.stream(columns).mapToLong(c -> all[place][c]).toArray());
        }
        long[][] counts = kept.toArray(long[][]::new);
        long[] rows = kept.stream().mapToLong(r -> Arrays.stream(r).sum()).toArray();
        long[] sums =
                IntStream.range(0, columns.length)
                        .mapToLong(c -> kept.stream().mapToLong(r -> r[c]).sum())
                        .toArray();
        return new Margins(
                counts,
                rows,
                sums,
                Arrays.stream(places).map(r -> r + 1).toArray(),
                Arrays.stream(rows).sum());
    }

    /** Whether there is nothing to compare. */
    boolean isOne() {
        return rows.length < 2 || columns.length < 2;
    }

    boolean isFourfold() {
        return rows.length == 2 && columns.length == 2;
    }

    double expected(int row, int column) {
        return (double) rows[row] * columns[column] / n;
    }

    /** The least count that would be expected if rows did not differ. */
    double leastExpected() {
        return (double) Arrays.stream(rows).min().orElse(0)
                * Arrays.stream(columns).min().orElse(0)
                / n;
    }

    /** How many counts are expected below 5. */
    int below5() {
        int below = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                below += expected(r, c) < 5 ? 1 : 0;
            }
        }
        return below;
    }

    /**
     * Pearson's chi-square.
     *
     * @param correction taken off each distance from what is expected, at most the distance
     */
    double chiSquare(double correction) {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                double distance = Math.abs(counts[r][c] - expected(r, c));
                double kept = distance - Math.min(correction, distance);
                sum += kept * kept / expected(r, c);
            }
        }
        return sum;
    }

    /** With Cramér's V, and phi of 2 × 2. */
    TestResult sized(TestResult result) {
        double chi = chiSquare(0);
        double v = Math.sqrt(chi / (n * (Math.min(rows.length, columns.length) - 1.0)));
        if (!isFourfold()) {
            return result.with(Effect.Kind.CRAMERS_V, v);
        }
        double sign =
                Math.signum(
                        (double) counts[0][0] * counts[1][1]
                                - (double) counts[0][1] * counts[1][0]);
        return result.with(Effect.Kind.CRAMERS_V, v).with(Effect.Kind.PHI, sign * v);
    }
}
