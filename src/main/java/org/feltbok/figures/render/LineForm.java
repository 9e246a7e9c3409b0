package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;

/** Lines over rows that are points in time. */
record LineForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.LINE;
    }

    @Override
    public boolean saysStart() {
        return true;
    }

    @Override
    public boolean inTime() {
        return true;
    }

    @Override
    public int rowsInSmall() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String reading(FigureView view, Texts texts) {
        return Seams.isAnyDashed(view) ? texts.get("figures.chart.line.reading") : "";
    }

    @Override
    public Body body(Look look) {
        return new LineBody(look);
    }
}
