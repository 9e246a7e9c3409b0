package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Numbers that a drawing has no room for, because its author lets the axis end before them: bars
 * and points beyond its ends are cut off.
 *
 * @param numbers how many there are, ends of intervals among them
 * @param from where the axis begins
 * @param to where it ends
 * @param decimals that the ends are written with
 */
public record AxisCut(int numbers, double from, double to, int decimals, Unit unit) {
    private static final double NEAR = 1e-9;

    /** Empty where all there is can be seen. */
    public static Optional<AxisCut> of(FigureTable table) {
        boolean isFree = Double.isNaN(table.chart().min()) && Double.isNaN(table.chart().max());
        ChartForm form = ChartForms.of(table);
        var view = new FigureView(table);
        if (isFree || !form.canDraw(view)) {
            return Optional.empty();
        }
        AxisScale scale = form.values(view);
        double near = NEAR * (scale.upper() - scale.lower());
        double[] along = form.along(view);
        int beyond =
                (int)
                        Arrays.stream(along)
                                .filter(v -> v < scale.lower() - near || v > scale.upper() + near)
                                .count();
        return beyond == 0
                ? Optional.empty()
                : Optional.of(
                        new AxisCut(
                                beyond,
                                scale.lower(),
                                scale.upper(),
                                decimals(scale),
                                view.column(form.measured(view)).unit()));
    }

    /** Those of the ticks, or of ends that are none. */
    private static int decimals(AxisScale scale) {
        int decimals = scale.decimals();
        while (decimals < 6
                && !(isWhole(scale.lower(), decimals) && isWhole(scale.upper(), decimals))) {
            decimals++;
        }
        return decimals;
    }

    private static boolean isWhole(double end, int decimals) {
        double scaled = end * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) < 1e-6;
    }

    /** Its sentence in the note. */
    public String told(Numbers in) {
        return in.texts().get("figures.note.cut", arguments(in));
    }

    /** The same with what can be done about it. */
    public Object[] arguments(Numbers in) {
        return new Object[] {numbers, end(in, from), end(in, to)};
    }

    private String end(Numbers in, double at) {
        return in.axis(decimals, unit).format(at);
    }
}
