package org.feltbok.export;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.feltbok.figures.ChartStyle.Kind;

/** Columns with no more than a hair between them. */
record NativeHistogramForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.HISTOGRAM;
    }

    @Override
    public void fill(XSSFChart chart, NativeParts parts) {
        new NativeBars(parts.area(), parts.formats(), 2).fill(chart);
    }
}
