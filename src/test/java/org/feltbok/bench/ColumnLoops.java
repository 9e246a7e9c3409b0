package org.feltbok.bench;

/**
 * The floor of all tables: plain loops over columns of bytes, counting and nothing else. 86
 * frequencies, 30 crosstabs by the first group and 40 means by it.
 */
final class ColumnLoops {
    private static final int FIRST_SINGLE = 2;
    private static final int FIRST_SCALE = FIRST_SINGLE + SurveyForm.SINGLES;
    private static final int FIRST_TICK = FIRST_SCALE + SurveyForm.SCALES;
    private final byte[][] columns;

    ColumnLoops(byte[][] columns) {
        this.columns = columns;
    }

    /** Makes all tables anew; the sum of what was found keeps the loops from being left out. */
    double all() {
        double sum = 0;
        for (byte[] column : columns) {
            sum += frequency(column)[2];
        }
        byte[] groups = columns[0];
        for (int i = 0; i < 30; i++) {
            int column = i < 20 ? FIRST_SINGLE + i : FIRST_TICK + i - 20;
            sum += crosstab(columns[column], groups)[35];
        }
        for (int i = 0; i < SurveyForm.SCALES; i++) {
            sum += means(crosstab(columns[FIRST_SCALE + i], groups));
        }
        return sum;
    }

    private static int[] frequency(byte[] column) {
        int[] counts = new int[16];
        for (byte code : column) {
            counts[code]++;
        }
        return counts;
    }

    private static int[] crosstab(byte[] column, byte[] groups) {
        int[] counts = new int[256];
        for (int i = 0; i < column.length; i++) {
            counts[column[i] << 4 | groups[i]]++;
        }
        return counts;
    }

    /** Mean of codes 1 to 6 in each group; a code stands one higher than it is. */
    private static double means(int[] counts) {
        double sum = 0;
        for (int group = 1; group <= SurveyForm.GROUPS; group++) {
            long n = 0;
            long total = 0;
            for (int code = 1; code <= 6; code++) {
                int count = counts[code + 1 << 4 | group + 1];
                n += count;
                total += (long) code * count;
            }
            sum += (double) total / n;
        }
        return sum;
    }
}
