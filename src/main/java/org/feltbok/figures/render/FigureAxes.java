package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.util.Arrays;
import java.util.List;

/** The axes of a figure: the same in the picture, in the thumbnail and in Excel. */
public final class FigureAxes {
    private FigureAxes() {}

    /** The axis of bars, columns and lines, in the unit of the series. */
    public static AxisScale values(FigureTable table) {
        return ChartForms.of(table).values(new FigureView(table));
    }

    /**
     * Whether a stack shows the parts of each row's sum; percentages are shown as they are, others
     * can be shown in no other way.
     */
    public static boolean shares(FigureTable table) {
        var view = new FigureView(table);
        return table.chart().kind().stacked()
                && view.series().stream().anyMatch(c -> view.column(c).unit() != Unit.PERCENT);
    }

    /** The x axis of a scatter plot, its threshold lines included. */
    public static AxisScale across(FigureTable table) {
        return AxisScale.of(
                withLines(table, Role.X, table.chart().xLines()),
                ChartStyle.of(table.chart().kind()),
                false);
    }

    /** The y axis of a scatter plot, its threshold lines included. */
    public static AxisScale up(FigureTable table) {
        return AxisScale.of(withLines(table, Role.Y, table.chart().yLines()), table.chart(), false);
    }

    /** The axis of means beside bars: the scale that the bars show, else round numbers. */
    public static AxisScale means(FigureTable table) {
        var view = new FigureView(table);
        int steps =
                view.series().stream()
                        .map(view::column)
                        .mapToInt(Column::scaleLength)
                        .max()
                        .orElse(0);
        double[] values = view.values(view.marks());
        boolean within = Arrays.stream(values).allMatch(v -> v >= 1 && v <= steps);
        return steps > 1 && within
                ? new AxisScale(1, steps, 1)
                : AxisScale.of(values, ChartStyle.of(table.chart().kind()), true);
    }

    /**
     * The years that a line figure's rows are, where they lie unequally far apart; else nothing.
     * Each stands at its distance in time.
     */
    public static double[] unevenYears(FigureTable table) {
        double[] years = RowPlaces.years(table.rows());
        boolean uneven = false;
        for (int i = 2; i < years.length; i++) {
            uneven |= years[i] - years[i - 1] != years[1] - years[0];
        }
        return uneven && ChartForms.of(table).inTime() ? years : new double[0];
    }

    /** The axis of such years. */
    public static AxisScale time(FigureTable table) {
        return AxisScale.of(unevenYears(table), ChartStyle.of(table.chart().kind()), false);
    }

    private static double[] withLines(FigureTable table, Role role, List<Double> lines) {
        var view = new FigureView(table);
        double[] values = view.values(view.columns(role).subList(0, 1));
        double[] all = Arrays.copyOf(values, values.length + lines.size());
        for (int i = 0; i < lines.size(); i++) {
            all[values.length + i] = lines.get(i);
        }
        return all;
    }
}
