package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;

/** Lying bars whose steps of a scale go to both sides of zero. */
record DivergingForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.DIVERGING_BAR;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return view.rows() > 0 && Diverging.of(view).hasSides();
    }

    @Override
    public AxisScale values(FigureView view) {
        return Diverging.of(view).scale();
    }

    @Override
    public double[] along(FigureView view) {
        return Diverging.of(view).ends();
    }

    @Override
    public String reading(FigureView view, Texts texts) {
        return Diverging.of(view).aside().isEmpty()
                ? ""
                : texts.get("figures.chart.diverging.aside");
    }

    @Override
    public Body body(Look look) {
        return new RowsBody(look, Legend.of(look), new DivergingPanel(look));
    }
}
