package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

import java.util.List;
import java.util.stream.IntStream;

/** The first series as slices; the rows have the colours. */
record PieForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.PIE;
    }

    @Override
    public List<Entry> entries(FigureView view, Colours colours) {
        List<Fill> fills = SeriesPaints.ofRows(view.table(), colours);
        return IntStream.range(0, view.rows())
                .mapToObj(row -> new Entry(view.table().rows().get(row).label(), fills.get(row)))
                .toList();
    }

    /** A pie has no axis that could end. */
    @Override
    public double[] along(FigureView view) {
        return new double[0];
    }

    @Override
    public int rowsInSmall() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Body body(Look look) {
        return new PieBody(look);
    }
}
