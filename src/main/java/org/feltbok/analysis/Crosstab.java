package org.feltbok.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the answers to one variable divide over the classes of another, counted in one pass. Rows
 * that lack either are in no cell.
 */
public final class Crosstab {
    private final Variable rows;
    private final Variable columns;
    private final Counts counts;

    private Crosstab(Variable rows, Variable columns, Counts counts) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    /**
     * A table of two variables with categories.
     *
     * @param given conditions that a row must meet; none = all
     * @throws org.feltbok.base.FaultException if the dataset lacks a variable or one is a number
     */
    public static Crosstab of(Dataset data, String row, String column, List<Condition> given) {
        Variable rows = data.require(row);
        Variable columns = data.require(column);
        return new Crosstab(rows, columns, Group.of(data, given).counts(rows, columns));
    }

    public List<Category> rows() {
        return rows.categories();
    }

    public List<Category> columns() {
        return columns.categories();
    }

    /**
     * @param row position of the category; {@code column} likewise
     */
    public int count(int row, int column) {
        return counts.group(column).count(row);
    }

    public int rowTotal(int row) {
        int sum = 0;
        for (int c = 0; c < columns.categories().size(); c++) {
            sum += count(row, c);
        }
        return sum;
    }

    public int columnTotal(int column) {
        return counts.group(column).answered();
    }

    public int total() {
        int sum = 0;
        for (int c = 0; c < columns.categories().size(); c++) {
            sum += columnTotal(c);
        }
        return sum;
    }

    /** Percent of the row; empty if nobody is in it. */
    public OptionalDouble rowShare(int row, int column) {
        return share(count(row, column), rowTotal(row));
    }

    /** Percent of the column; empty if nobody is in it. */
    public OptionalDouble columnShare(int row, int column) {
        return share(count(row, column), columnTotal(column));
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
    }
}
