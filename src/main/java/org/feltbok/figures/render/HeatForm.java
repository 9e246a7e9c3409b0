package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table whose cells are coloured by their numbers, which stand in them. */
record HeatForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.HEAT;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return view.rows() > 0 && !coloured(view).isEmpty();
    }

    /**
     * The numbers with the first and the last colour; zero is in the middle of what has a below.
     */
    @Override
    public AxisScale values(FigureView view) {
        AxisScale scale = AxisScale.of(view.values(coloured(view)), view.table().chart(), false);
        double far = Math.max(-scale.lower(), scale.upper());
        return scale.lower() < 0 ? new AxisScale(-far, far, scale.step()) : scale;
    }

    @Override
    public double[] along(FigureView view) {
        // colours that end are ends of a scale of colours, and no number is cut
        return new double[0];
    }

    @Override
    public boolean saysStart() {
        return false;
    }

    /** The colours along the scale, named by their numbers. */
    @Override
    public List<Entry> entries(FigureView view, Colours colours) {
        HeatScale scale = HeatScale.of(view.table(), colours);
        return IntStream.range(0, scale.stops().size())
                .mapToObj(
                        i ->
                                new Entry(
                                        String.valueOf(scale.number(i)),
                                        scale.stops().get(i),
                                        colours))
                .toList();
    }

    @Override
    public String reading(FigureView view, Texts texts) {
        var sentences = new ArrayList<String>();
        sentences.add(
                texts.get(
                        HeatScale.of(view.table(), Colours.LIGHT).isDiverging()
                                ? "figures.chart.heat.diverging"
                                : "figures.chart.heat.reading"));
        if (lacksAny(view)) {
            sentences.add(texts.get("figures.chart.heat.undefined"));
        }
        return String.join(" ", sentences);
    }

    /** Columns whose cells have a colour by their number: don't know is grey. */
    static List<Integer> coloured(FigureView view) {
        return view.series().stream().filter(c -> !view.column(c).dontKnow()).toList();
    }

    /** Whether a cell has no number. */
    static boolean lacksAny(FigureView view) {
        return IntStream.range(0, view.rows())
                .anyMatch(
                        row -> view.series().stream().anyMatch(c -> isLacking(view.value(row, c))));
    }

    private static boolean isLacking(@Nullable Double value) {
        return value == null;
    }

    @Override
    public Body body(Look look) {
        return new HeatBody(look);
    }
}
