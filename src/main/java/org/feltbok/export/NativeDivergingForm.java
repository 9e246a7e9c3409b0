package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/** Bars to both sides of zero: stacked bars from hidden cells, those on the left below zero. */
record NativeDivergingForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.DIVERGING_BAR;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeDiverging(parts).fill(chart);
    }

    @Override
    public double height(FigureView view) {
        return Math.max(220, 106 + 40.0 * view.rows());
    }

    @Override
    public boolean hasMeans(FigureView view) {
        return !view.marks().isEmpty();
    }

    @Override
    public int helperColumns(FigureView view) {
        return DivergingCells.of(view).count();
    }

    @Override
    public void help(FigureView view, Helper cells) {
        DivergingCells.of(view).write(cells);
    }
}
