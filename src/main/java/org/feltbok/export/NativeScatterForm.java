package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/** Points with their names; ends of threshold lines stand in hidden cells. */
record NativeScatterForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.SCATTER;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeScatter(parts.area(), parts.formats()).fill(chart);
    }

    @Override
    public boolean hasLegend(FigureView view) {
        return false;
    }

    @Override
    public void help(FigureView view, Helper cells) {
        new Thresholds(view.table()).write(cells::number, 0, 0);
    }
}
