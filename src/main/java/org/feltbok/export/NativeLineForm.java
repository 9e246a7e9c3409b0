package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

import java.util.List;

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
        return NativeIntervals.columns(view)
                + view.table().chart().yLines().size()
                + new LineStretches(view).columns();
    }

    /** Threshold lines, stretches and seams. */
    @Override
    public int unnamed(FigureView view) {
        return view.table().chart().yLines().size() + new LineStretches(view).series();
    }

    @Override
    public void help(FigureView view, Helper cells) {
        NativeIntervals.write(view, cells);
        double[] years = FigureAxes.unevenYears(view.table());
        for (int row = 0; row < years.length; row++) {
            cells.number(row, 0, years[row]);
        }
        List<Double> lines = view.table().chart().yLines();
        int first = NativeIntervals.columns(view);
        for (int row = 0; row < view.rows(); row++) {
            for (int i = 0; i < lines.size(); i++) {
                cells.number(row, first + i, lines.get(i));
            }
        }
        new LineStretches(view).write(cells, first + lines.size());
    }
}
