package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

/** Numbers, one a row; a missing one is NaN in the array and its kind stands beside it. */
public final class NumberColumn implements Column {
    private final double[] values;
    private final byte[] missing;

    private NumberColumn(double[] values, byte[] missing) {
        this.values = values;
        this.missing = missing;
    }

    /** Takes the array over; NaN = not recorded. */
    public static NumberColumn of(double[] values) {
        return new NumberColumn(values, new byte[0]);
    }

    /**
     * Takes the arrays over.
     *
     * @param kinds ordinals of missing kinds, used where the value is NaN
     */
    public static NumberColumn of(double[] values, byte[] kinds) {
        return new NumberColumn(values, kinds);
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The number; NaN if there is none. */
    public double get(int row) {
        return values[row];
    }

    /** Why there is no number; only meaningful where {@link #get} gives NaN. */
    public MissingKind missing(int row) {
        return missing.length == 0 ? MissingKind.NOT_RECORDED : MissingKind.values()[missing[row]];
    }

    /** Why a row has no number; null if it has one. */
    public @Nullable MissingKind lacking(int row) {
        return Double.isNaN(get(row)) ? missing(row) : null;
    }

    public NumberColumn with(int row, double value) {
        double[] copy = values.clone();
        copy[row] = value;
        return new NumberColumn(copy, missing);
    }

    public NumberColumn with(int row, MissingKind kind) {
        NumberColumn changed = with(row, Double.NaN);
        byte[] kinds = missing.length == 0 ? new byte[values.length] : missing.clone();
        kinds[row] = (byte) kind.ordinal();
        return new NumberColumn(changed.values, kinds);
    }

    @Override
    public NumberColumn gather(int[] rows) {
        double[] gathered = new double[rows.length];
        byte[] kinds = new byte[missing.length == 0 ? 0 : rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = rows[i] < 0 ? Double.NaN : values[rows[i]];
            if (kinds.length > 0 && rows[i] >= 0) {
                kinds[i] = missing[rows[i]];
            }
        }
        return new NumberColumn(gathered, kinds);
    }
}
