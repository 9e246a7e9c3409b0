package org.feltbok.analysis;

import java.util.List;
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

    /** One whose cells are numbers (NaN = not recorded), each from its own row alone. */
    interface NumberByRow extends Derived {
        IntToDoubleFunction over(Dataset data);

        @Override
        default Column of(Dataset data) {
            IntToDoubleFunction cells = over(data);
            double[] values = new double[data.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = cells.applyAsDouble(row);
            }
            return NumberColumn.of(values);
        }

        @Override
        default Column after(Dataset data, Column before, int row) {
            double now = over(data).applyAsDouble(row);
            return before instanceof NumberColumn n && Double.compare(n.get(row), now) != 0
                    ? n.with(row, now)
                    : before;
        }
    }
}
