package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;

/** A table is the sheet's cells; there is nothing to draw beside them. */
record NativeTable() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        throw new IllegalArgumentException(parts.table().id());
    }
}
