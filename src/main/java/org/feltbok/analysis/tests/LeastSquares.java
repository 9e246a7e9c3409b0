package org.feltbok.analysis.tests;

import java.util.Arrays;

/**
 * Coefficients of least squares with a constant, by Householder's reflections. What they are worth
 * is judged elsewhere.
 */
final class LeastSquares {
    /** What is left of a column beside the others, from which on it follows from them (R: 1e-7). */
    private static final double FOLLOWS = 1e-7;

    private final double[][] columns;
    private final double[] y;
    private final double[] diagonal;
    private final int follows;

    /**
     * @param columns the constant first; these and y are changed
     */
    private LeastSquares(double[][] columns, double[] y) {
        this.columns = columns;
        this.y = y;
        this.diagonal = new double[columns.length];
        this.follows = reduce();
    }

    /**
     * @param x one array for each variable that explains
     */
    static LeastSquares of(double[][] x, double[] y) {
        double[][] columns = new double[x.length + 1][];
        columns[0] = new double[y.length];
        Arrays.fill(columns[0], 1);
        for (int j = 0; j < x.length; j++) {
            columns[j + 1] = x[j].clone();
        }
        return new LeastSquares(columns, y.clone());
    }

    /**
     * The same with each row as often as its weight says.
     *
     * @param weights of the rows, each above 0
     */
    static LeastSquares of(double[][] x, double[] y, double[] weights) {
        double[][] columns = new double[x.length + 1][];
        columns[0] = Arrays.stream(weights).map(Math::sqrt).toArray();
        double[] roots = columns[0].clone();
        for (int j = 0; j < x.length; j++) {
            columns[j + 1] = times(x[j], roots);
        }
        return new LeastSquares(columns, times(y, roots));
    }

    private static double[] times(double[] numbers, double[] roots) {
        double[] all = numbers.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] *= roots[i];
        }
        return all;
    }

    /** Which of those that explain follows from the ones before it; -1 = none. */
    int follows() {
        return follows;
    }

    private int reduce() {
        for (int j = 0; j < columns.length; j++) {
            double whole = length(columns[j], 0);
            double norm = length(columns[j], j);
            if (norm <= FOLLOWS * whole || norm == 0) {
                return j - 1;
            }
            diagonal[j] = reflect(j, norm);
        }
        return -1;
    }

    /**
     * Takes a column to a single number and the columns after it and y along.
     *
     * @return that number
     */
    private double reflect(int j, double norm) {
        double[] v = columns[j];
        double to = v[j] > 0 ? -norm : norm;
        v[j] -= to;
        double half = 0;
        for (int i = j; i < v.length; i++) {
            half += v[i] * v[i];
        }
        half /= 2;
        for (int c = j + 1; c < columns.length; c++) {
            apply(v, half, columns[c], j);
        }
        apply(v, half, y, j);
        return to;
    }

    private static void apply(double[] v, double half, double[] column, int j) {
        double dot = 0;
        for (int i = j; i < v.length; i++) {
            dot += v[i] * column[i];
        }
        for (int i = j; i < v.length; i++) {
            column[i] -= dot / half * v[i];
        }
    }

    private static double length(double[] column, int from) {
        double squares = 0;
        for (int i = from; i < column.length; i++) {
            squares += column[i] * column[i];
        }
        return Math.sqrt(squares);
    }

    /** The constant first. */
    double[] coefficients() {
        double[] b = new double[diagonal.length];
        for (int j = b.length - 1; j >= 0; j--) {
            double rest = y[j];
            for (int c = j + 1; c < b.length; c++) {
                rest -= columns[c][j] * b[c];
            }
            b[j] = rest / diagonal[j];
        }
        return b;
    }

    /** Squares that are left beside the line. */
    double residual() {
        return Math.pow(length(y, diagonal.length), 2);
    }

    /** An element of the diagonal of the inverse of X'X. */
    double inverse(int at) {
        return inverse(at, at);
    }

    /** An element of the inverse of X'X: two rows of R's inverse times each other. */
    double inverse(int at, int other) {
        double[] one = inverseOfR(at);
        double[] two = inverseOfR(other);
        double sum = 0;
        for (int c = Math.max(at, other); c < one.length; c++) {
            sum += one[c] * two[c];
        }
        return sum;
    }

    private double[] inverseOfR(int at) {
        double[] row = new double[diagonal.length];
        row[at] = 1 / diagonal[at];
        for (int c = at + 1; c < row.length; c++) {
            double sum = 0;
            for (int j = at; j < c; j++) {
                sum += row[j] * columns[c][j];
            }
            row[c] = -sum / diagonal[c];
        }
        return row;
    }
}
