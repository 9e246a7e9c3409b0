package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;

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
}
