package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The drawn form of each kind of chart. */
public final class ChartForms {
    private static final List<ChartForm> ALL =
            List.of(
                    new TableForm(),
                    new BarForm(Kind.BAR),
                    new BarForm(Kind.COLUMN),
                    new StackForm(Kind.STACKED_BAR),
                    new StackForm(Kind.STACKED_COLUMN),
                    new LineForm(),
                    new ScatterForm(),
                    new PieForm(),
                    new BoxForm(),
                    new DotForm(),
                    new HistogramForm(),
                    new HeatForm(),
                    new DivergingForm(),
                    new MultiplesForm());

    private static final Map<Kind, ChartForm> BY_KIND = byKind();

    private ChartForms() {}

    static ChartForm of(FigureTable table) {
        return of(table.chart().kind());
    }

    static ChartForm of(Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), kind::name);
    }

    /** Whether a figure has what its kind of chart draws; else it is set as a table. */
    public static boolean canDraw(FigureTable table) {
        return of(table).canDraw(new FigureView(table));
    }

    /** The colours of all that has one of its own, in the order of the legend. */
    public static List<Color> colours(FigureTable table, Colours colours) {
        return fills(table, colours).stream().map(Fill::colour).toList();
    }

    /** The same with the hatches and edges that areas have. */
    public static List<Fill> fills(FigureTable table, Colours colours) {
        return of(table).entries(new FigureView(table), colours).stream()
                .map(ChartForm.Entry::fill)
                .toList();
    }

    private static Map<Kind, ChartForm> byKind() {
        var forms = new EnumMap<Kind, ChartForm>(Kind.class);
        ALL.forEach(form -> forms.put(form.kind(), form));
        return forms;
    }
}
