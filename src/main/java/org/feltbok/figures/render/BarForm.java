package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

/**
 * Bars or columns side by side.
 *
 * @param kind lying or standing
 */
record BarForm(Kind kind) implements ChartForm {
    @Override
    public Body body(Look look) {
        return kind.lying() ? new RowsBody(look) : new ColumnsBody(look);
    }
}
