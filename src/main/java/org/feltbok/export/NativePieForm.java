package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/** Slices, named by a legend. */
record NativePieForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.PIE;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativePie(parts.area(), parts.formats()).fill(chart);
    }

    @Override
    public boolean hasLegend(FigureView view) {
        return true;
    }
}
