package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/**
 * Boxes, which this Excel does not know: stacked bars from hidden cells, with error bars as arms.
 */
record NativeBoxForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.BOX;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeBoxes(parts, BoxParts::box).fill(chart);
    }

    @Override
    public double height(FigureView view) {
        return Math.max(220, 106 + 34.0 * view.rows());
    }

    @Override
    public boolean hasLegend(FigureView view) {
        return false;
    }

    @Override
    public int helperColumns(FigureView view) {
        return BoxParts.COLUMNS;
    }

    @Override
    public void help(FigureView view, Helper cells) {
        BoxParts.write(view, BoxParts::box, cells);
    }
}
