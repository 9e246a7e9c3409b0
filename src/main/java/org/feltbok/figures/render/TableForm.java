package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

/** Not drawn, only set as a table. */
record TableForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return false;
    }

    @Override
    public Body body(Look look) {
        return new TableBody(look);
    }

    @Override
    public Body bodyOfRest(Look look) {
        return body(look);
    }
}
