package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

import java.util.Arrays;

/**
 * Bars or columns on top of each other, to 100 % unless rows hold more or something below zero.
 *
 * @param kind lying or standing
 */
record StackForm(Kind kind) implements ChartForm {
    @Override
    public AxisScale values(FigureView view) {
        double[] sums = along(view);
        boolean whole = Arrays.stream(sums).allMatch(s -> s >= 0 && s < 100.5);
        return whole ? AxisScale.percent() : AxisScale.of(sums, view.table().chart(), true);
    }

    /** What stands on either side of zero in each row; nothing where these are parts of it. */
    @Override
    public double[] along(FigureView view) {
        if (FigureAxes.shares(view.table())) {
            return new double[0];
        }
        double[] sums = new double[2 * view.rows()];
        for (int row = 0; row < view.rows(); row++) {
            for (int column : view.series()) {
                Double value = view.value(row, column);
                if (value != null) {
                    sums[2 * row + (value < 0 ? 1 : 0)] += value;
                }
            }
        }
        return sums;
    }

    @Override
    public Body body(Look look) {
        return kind.lying() ? new RowsBody(look) : new ColumnsBody(look);
    }
}
