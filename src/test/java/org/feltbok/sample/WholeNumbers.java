package org.feltbok.sample;

import java.util.Arrays;

/** Rounds to whole numbers that keep given sums. */
final class WholeNumbers {
    private WholeNumbers() {}

    /** Whole numbers near the values, all at least 0, that add up to the total. */
    static int[] withSum(double[] values, int total) {
        int[] anySums = new int[values.length];
        Arrays.fill(anySums, total);
        return round(new double[][] {values}, new int[] {total}, anySums)[0];
    }

    /**
     * Fits a table of positive numbers to the sums of its rows and columns, and rounds it so that
     * both hold exactly.
     *
     * @param seed cells of a like proportion; not changed
     */
    static int[][] fitted(double[][] seed, int[] rowSums, int[] columnSums) {
        double[][] cells = new double[seed.length][];
        for (int r = 0; r < seed.length; r++) {
            cells[r] = seed[r].clone();
        }
        for (int round = 0; round < 200; round++) {
            for (int c = 0; c < columnSums.length; c++) {
                double sum = 0;
                for (double[] row : cells) {
                    sum += row[c];
                }
                for (double[] row : cells) {
                    row[c] *= columnSums[c] / sum;
                }
            }
            for (int r = 0; r < cells.length; r++) {
                double sum = 0;
                for (double cell : cells[r]) {
                    sum += cell;
                }
                for (int c = 0; c < cells[r].length; c++) {
                    cells[r][c] *= rowSums[r] / sum;
                }
            }
        }
        return round(cells, rowSums, columnSums);
    }

    private static int[][] round(double[][] cells, int[] rowSums, int[] columnSums) {
        int[][] whole = new int[cells.length][cells[0].length];
        int[] rowsLeft = rowSums.clone();
        int[] columnsLeft = columnSums.clone();
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                whole[r][c] = (int) Math.floor(cells[r][c] + 1e-9);
                rowsLeft[r] -= whole[r][c];
                columnsLeft[c] -= whole[r][c];
            }
        }
        for (int r = 0; r < cells.length; r++) {
            for (; rowsLeft[r] > 0; rowsLeft[r]--) {
                int best = largestFraction(cells[r], whole[r], columnsLeft);
                whole[r][best]++;
                columnsLeft[best]--;
            }
        }
        return whole;
    }

    private static int largestFraction(double[] cells, int[] whole, int[] columnsLeft) {
        int best = -1;
        for (int c = 0; c < cells.length; c++) {
            boolean open = columnsLeft[c] > 0;
            if (open && (best < 0 || cells[c] - whole[c] > cells[best] - whole[best])) {
                best = c;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("the sums of the rows and of the columns do not agree");
        }
        return best;
    }
}
