package org.feltbok.analysis;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Several positions a row, such as the codes given to an open answer; none is an empty row. What is
 * given stays here also while the answer itself is missing.
 */
public final class SetColumn implements Column {
    private static final int[] EMPTY = {};
    private final int[][] rows;

    private SetColumn(int[][] rows) {
        this.rows = rows;
    }

    public static SetColumn none(int size) {
        int[][] rows = new int[size][];
        Arrays.fill(rows, EMPTY);
        return new SetColumn(rows);
    }

    @Override
    public int size() {
        return rows.length;
    }

    /** Whether a row has any of some positions. */
    public boolean has(int row, BitSet any) {
        for (int position : rows[row]) {
            if (any.get(position)) {
                return true;
            }
        }
        return false;
    }

    /** The same with other positions in a row; this one if they are there. */
    public SetColumn with(int row, int... positions) {
        int[] sorted = positions.clone();
        Arrays.sort(sorted);
        if (Arrays.equals(rows[row], sorted)) {
            return this;
        }
        int[][] copy = rows.clone();
        copy[row] = sorted;
        return new SetColumn(copy);
    }

    /** The same with one more position in each of some rows. */
    public SetColumn adding(int position, Iterable<Integer> some) {
        int[][] copy = rows.clone();
        for (int row : some) {
            int[] more = Arrays.copyOf(copy[row], copy[row].length + 1);
            more[more.length - 1] = position;
            Arrays.sort(more);
            copy[row] = more;
        }
        return new SetColumn(copy);
    }

    @Override
    public SetColumn gather(int[] wanted) {
        int[][] gathered = new int[wanted.length][];
        for (int i = 0; i < wanted.length; i++) {
            gathered[i] = wanted[i] < 0 ? EMPTY : rows[wanted[i]];
        }
        return new SetColumn(gathered);
    }
}
