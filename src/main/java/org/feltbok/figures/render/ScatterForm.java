package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable.Role;

import java.util.List;

/** Points by a column for x and one for y. */
record ScatterForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.SCATTER;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return view.rows() > 0
                && !view.columns(Role.X).isEmpty()
                && !view.columns(Role.Y).isEmpty();
    }

    @Override
    public AxisScale values(FigureView view) {
        return FigureAxes.up(view.table());
    }

    @Override
    public double[] along(FigureView view) {
        return view.values(view.columns(Role.Y).subList(0, 1));
    }

    @Override
    public int measured(FigureView view) {
        return view.columns(Role.Y).getFirst();
    }

    /** All points have one colour, and no legend names it. */
    @Override
    public List<Entry> entries(FigureView view, Colours colours) {
        String name = view.column(view.columns(Role.Y).getFirst()).label();
        return List.of(new Entry(name, colours.category(0, 1), colours));
    }

    @Override
    public int rowsInSmall() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Body body(Look look) {
        return new ScatterBody(look);
    }
}
