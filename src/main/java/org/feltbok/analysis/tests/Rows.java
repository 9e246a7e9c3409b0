package org.feltbok.analysis.tests;

/** Picking rows out of arrays. */
final class Rows {
    private Rows() {}

    /**
     * @param n how many are kept
     */
    static double[] kept(double[] values, boolean[] kept, int n) {
        double[] some = new double[n];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (kept[i]) {
                some[at++] = values[i];
            }
        }
        return some;
    }
}
