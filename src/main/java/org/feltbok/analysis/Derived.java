package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * A column that is a function of other columns: whether anything was ticked, a code's flag, a
 * recode, an index, a formula. Missing cells follow from those it is made of.
 */
public interface Derived {
    /** The names of the columns it is made of. */
    List<String> inputs();

    /**
     * Whether each cell follows from its own row alone. Where it does not, one changed row may
     * change any.
     */
    default boolean isByRow() {
        return false;
    }

    /**
     * The whole column.
     *
     * @param data that has the columns it is made of
     */
    Column of(Dataset data);

    /**
     * The column after a single row of what it is made of has changed; the same one if its cell has
     * not.
     */
    default Column after(Dataset data, Column before, int row) {
        return of(data);
    }

    /** One whose cells are positions of categories, each from its own row alone. */
    interface ByRow extends Derived {
        /** How many categories there are. */
        int categories();

        /** The cell by row; columns are looked up once. */
        IntUnaryOperator over(Dataset data);

        @Override
        default boolean isByRow() {
            return true;
        }

        @Override
        default Column of(Dataset data) {
            IntUnaryOperator cells = over(data);
            CategoryColumn.Builder column = new CategoryColumn.Builder(data.size(), categories());
            for (int row = 0; row < data.size(); row++) {
                column.set(row, cells.applyAsInt(row));
            }
            return column.build();
        }

        @Override
        default Column after(Dataset data, Column before, int row) {
            int now = over(data).applyAsInt(row);
            return before instanceof CategoryColumn c && c.get(row) != now
                    ? c.with(row, now)
                    : before;
        }
    }

    /** One whose cells are numbers, each from its own row alone. */
    interface NumberByRow extends Derived {
        /** The number by row; NaN = there is none. */
        IntToDoubleFunction over(Dataset data);

        /** Why there is no number, by row; asked only where there is none. */
        IntFunction<MissingKind> missing(Dataset data);

        @Override
        default boolean isByRow() {
            return true;
        }

        @Override
        default Column of(Dataset data) {
            IntToDoubleFunction cells = over(data);
            IntFunction<MissingKind> why = missing(data);
            double[] values = new double[data.size()];
            byte[] kinds = new byte[values.length];
            for (int row = 0; row < values.length; row++) {
                values[row] = cells.applyAsDouble(row);
                if (Double.isNaN(values[row])) {
                    kinds[row] = (byte) why.apply(row).ordinal();
                }
            }
            return NumberColumn.of(values, kinds);
        }

        @Override
        default Column after(Dataset data, Column before, int row) {
            if (!(before instanceof NumberColumn column)) {
                return before;
            }
            double now = over(data).applyAsDouble(row);
            if (!Double.isNaN(now)) {
                return Double.compare(column.get(row), now) == 0 ? column : column.with(row, now);
            }
            MissingKind why = missing(data).apply(row);
            return Double.isNaN(column.get(row)) && column.missing(row) == why
                    ? column
                    : column.with(row, why);
        }
    }
}
