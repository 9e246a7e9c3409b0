package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Positions of categories, a byte a row where that is enough. A missing cell is below 0 and says
 * why: see {@link #missing(MissingKind)}.
 */
public final class CategoryColumn implements Column {
    /** How many different missing cells there are. */
    static final int KINDS = MissingKind.values().length;

    /** From how many categories on a byte a row is not enough. */
    static final int BYTE_CATEGORIES = Byte.MAX_VALUE;

    private final byte[] bytes;
    private final short[] shorts;

    private CategoryColumn(byte[] bytes, short[] shorts) {
        this.bytes = bytes;
        this.shorts = shorts;
    }

    /** Takes the array over; it must not be changed afterwards. */
    public static CategoryColumn of(byte[] cells) {
        return new CategoryColumn(cells, new short[0]);
    }

    /**
     * @param categories how many there are, for choosing the width
     */
    public static CategoryColumn of(int[] cells, int categories) {
        Builder builder = new Builder(cells.length, categories);
        for (int i = 0; i < cells.length; i++) {
            builder.set(i, cells[i]);
        }
        return builder.build();
    }

    /** A column being filled; a cell that is not set is "not recorded". */
    public static final class Builder {
        private final byte[] narrow;
        private final short[] wide;

        public Builder(int rows, int categories) {
            boolean fits = categories < BYTE_CATEGORIES;
            narrow = new byte[fits ? rows : 0];
            wide = new short[fits ? 0 : rows];
            Arrays.fill(narrow, (byte) missing(MissingKind.NOT_RECORDED));
            Arrays.fill(wide, (short) missing(MissingKind.NOT_RECORDED));
        }

        public void set(int row, int cell) {
            if (wide.length == 0) {
                narrow[row] = (byte) cell;
            } else {
                wide[row] = (short) cell;
            }
        }

        public CategoryColumn build() {
            return new CategoryColumn(narrow, wide);
        }
    }

    /** The cell that says why there is no value: -1 for not recorded, down to -7. */
    public static int missing(MissingKind kind) {
        return -1 - kind.ordinal();
    }

    /** The kind of a cell below 0. */
    public static MissingKind kind(int cell) {
        return MissingKind.values()[-1 - cell];
    }

    @Override
    public int size() {
        return isNarrow() ? bytes.length : shorts.length;
    }

    public int get(int row) {
        return isNarrow() ? bytes[row] : shorts[row];
    }

    /**
     * Why a row has no answer; null if it has one.
     *
     * @param categories of the variable, some of which may mean that there is none
     */
    public @Nullable MissingKind lacking(int row, List<Category> categories) {
        int cell = get(row);
        return cell < 0 ? kind(cell) : categories.get(cell).missing().orElse(null);
    }

    boolean isNarrow() {
        return shorts.length == 0;
    }

    /** The cells themselves, for loops; not to be changed. Only if {@link #isNarrow()}. */
    byte[] bytes() {
        return bytes;
    }

    public CategoryColumn with(int row, int cell) {
        if (isNarrow()) {
            byte[] copy = bytes.clone();
            copy[row] = (byte) cell;
            return of(copy);
        }
        short[] copy = shorts.clone();
        copy[row] = (short) cell;
        return new CategoryColumn(bytes, copy);
    }

    @Override
    public CategoryColumn gather(int[] rows) {
        int[] cells = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            cells[i] = rows[i] < 0 ? missing(MissingKind.NOT_RECORDED) : get(rows[i]);
        }
        return of(cells, isNarrow() ? 0 : BYTE_CATEGORIES);
    }
}
