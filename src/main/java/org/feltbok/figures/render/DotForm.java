package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

/** A dot in each row, on the line of where the value may lie. */
record DotForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.DOTS;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return view.rows() > 0 && view.series().size() == 1;
    }

    /** Holds the ends of the intervals too. */
    @Override
    public AxisScale values(FigureView view) {
        double[] values = view.reach(view.series());
        return AxisScale.of(values, view.table().chart(), false);
    }

    @Override
    public Body body(Look look) {
        return new RowsBody(look, Legend.of(look), new DotPanel(look));
    }
}
