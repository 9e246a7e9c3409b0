package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/** Columns with no more than a hair between them. */
record NativeHistogramForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.HISTOGRAM;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeBars(parts.area(), parts.formats(), 2).fill(chart);
    }

    @Override
    public int helperColumns(FigureView view) {
        return NativeIntervals.columns(view) + new ColumnThresholds(view).columns();
    }

    @Override
    public void help(FigureView view, Helper cells) {
        new ColumnThresholds(view).write(cells, NativeIntervals.columns(view));
    }
}
