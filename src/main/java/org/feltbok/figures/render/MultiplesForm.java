package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** One small chart for each series, all on the same axis. */
record MultiplesForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.SMALL_MULTIPLES;
    }

    /** The axis that every panel has: the one that holds the numbers of all. */
    @Override
    public AxisScale values(FigureView view) {
        ChartStyle s = view.table().chart();
        AxisScale all =
                AxisScale.of(view.reach(view.series()), s, s.panels() != ChartStyle.Panels.LINE);
        return AxisScale.between(all.lower(), all.upper());
    }

    @Override
    public boolean saysStart() {
        return true;
    }

    @Override
    public int rowsInSmall() {
        return 6;
    }

    /** The rows where they have colours, else the series; their names stand over the panels. */
    @Override
    public List<Entry> entries(FigureView view, Colours colours) {
        FigureTable table = view.table();
        List<Multiples.Panel> panels = Multiples.panels(table);
        List<Color> rows = panels.getFirst().rows(colours);
        return rows.isEmpty()
                ? panels.stream()
                        .map(
                                p ->
                                        new Entry(
                                                p.series().label(),
                                                SeriesPaints.of(p.table(), colours).getFirst(),
                                                colours))
                        .toList()
                : IntStream.range(0, rows.size())
                        .mapToObj(r -> new Entry(table.rows().get(r).label(), rows.get(r), colours))
                        .toList();
    }

    @Override
    public String reading(FigureView view, Texts texts) {
        FigureTable first = Multiples.panels(view.table()).getFirst().table();
        return ChartForms.of(first).reading(new FigureView(first), texts);
    }

    @Override
    public Body body(Look look) {
        return new MultiplesBody(look);
    }
}
