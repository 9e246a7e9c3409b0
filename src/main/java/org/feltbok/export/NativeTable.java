package org.feltbok.export;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.feltbok.figures.ChartStyle.Kind;

/** A table is the sheet's cells; there is nothing to draw beside them. */
record NativeTable() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public void fill(XSSFChart chart, NativeParts parts) {
        throw new IllegalArgumentException(parts.table().id());
    }
}
