package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

/** Lines; years that lie unequally far apart are written as numbers for the axis of time. */
record NativeLineForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.LINE;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeLines(parts.area(), parts.formats(), parts.numbers().locale()).fill(chart);
    }

    @Override
    public int helperColumns(FigureView view) {
        return new ThresholdSeries(view).behind() + new LineStretches(view).columns();
    }

    /** Threshold lines, stretches and seams. */
    @Override
    public int unnamed(FigureView view) {
        return new ThresholdSeries(view).columns() + new LineStretches(view).series();
    }

    @Override
    public void help(FigureView view, Helper cells) {
        NativeIntervals.write(view, cells);
        double[] years = FigureAxes.unevenYears(view.table());
        for (int row = 0; row < years.length; row++) {
            cells.number(row, 0, years[row]);
        }
        var thresholds = new ThresholdSeries(view);
        thresholds.write(cells);
        new LineStretches(view).write(cells, thresholds.behind());
    }
}
