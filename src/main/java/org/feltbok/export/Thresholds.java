package org.feltbok.export;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.render.FigureView;

/** Ends of a scatter plot's threshold lines, two rows each: x, then y. */
final class Thresholds {
    private final FigureTable table;
    private final FigureView view;

    Thresholds(FigureTable table) {
        this.table = table;
        this.view = new FigureView(table);
    }

    @FunctionalInterface
    interface Target {
        void number(int row, int column, double value);
    }

    void write(Target target, int row, int column) {
        double[] across = span(Role.X);
        double[] up = span(Role.Y);
        int at = row;
        for (double x : table.chart().xLines()) {
            point(target, at++, column, x, up[0]);
            point(target, at++, column, x, up[1]);
        }
        for (double y : table.chart().yLines()) {
            point(target, at++, column, across[0], y);
            point(target, at++, column, across[1], y);
        }
    }

    private static void point(Target target, int row, int column, double x, double y) {
        target.number(row, column, x);
        target.number(row, column + 1, y);
    }

    /** How many rows they take. */
    int rows() {
        return 2 * (table.chart().xLines().size() + table.chart().yLines().size());
    }

    /** Least and greatest value of the column with a role, and the lines across it. */
    private double[] span(Role role) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : view.values(view.columns(role))) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (double line : role == Role.X ? table.chart().xLines() : table.chart().yLines()) {
            low = Math.min(low, line);
            high = Math.max(high, line);
        }
        return new double[] {Math.min(0, low), high};
    }
}
