package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/**
 * Bars and columns, side by side or on top of each other; beside lying ones means stand as dots.
 *
 * @param kind lying or standing, stacked or not
 * @param gap between bars in percent of their thickness; -1 = as usual
 */
record NativeBarForm(Kind kind, int gap) implements NativeForm {
    NativeBarForm(Kind kind) {
        this(kind, -1);
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeBars(parts.area(), parts.formats(), gap).fill(chart);
    }

    @Override
    public double height(FigureView view) {
        if (!kind.lying()) {
            return NativeForm.super.height(view);
        }
        double row = kind.stacked() ? 40 : Math.max(26, view.series().size() * 15 + 12);
        return Math.max(220, 106 + row * view.rows());
    }

    @Override
    public boolean hasMeans(FigureView view) {
        return kind.lying() && !view.marks().isEmpty();
    }

    @Override
    public int helperColumns(FigureView view) {
        if (kind.lying()) {
            return kind.stacked() ? NativeIntervals.OWN : NativeIntervals.columns(view);
        }
        return new ThresholdSeries(view).behind();
    }

    /** Lines across columns. */
    @Override
    public int unnamed(FigureView view) {
        return kind.lying() ? 0 : new ThresholdSeries(view).unnamed();
    }

    @Override
    public void help(FigureView view, Helper cells) {
        if (!kind.stacked()) {
            NativeIntervals.write(view, cells);
        }
        if (!kind.lying()) {
            new ThresholdSeries(view).write(cells);
        }
        for (int row = 0; hasMeans(view) && row < view.rows(); row++) {
            cells.number(row, 0, NativeMeans.position(row, view.rows()));
        }
    }
}
