package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/** Dots: short bars on hidden ones, with error bars as intervals. */
record NativeDotForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.DOTS;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeBoxes(parts, BoxParts::dot).fill(chart);
    }

    @Override
    public double height(FigureView view) {
        return Math.max(220, 106 + 30.0 * view.rows());
    }

    @Override
    public int helperColumns(FigureView view) {
        return BoxParts.COLUMNS;
    }

    @Override
    public void help(FigureView view, Helper cells) {
        BoxParts.write(view, BoxParts::dot, cells);
    }
}
