package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        double[] values = withLines(table, Role.Y, table.chart().yLines());
        // where only some of the points are looked at, the ends of the line may be far away
        double[] reach =
                fitted(table, across(table))
                        .filter(l -> isWhole(table))
                        .map(l -> DoubleStream.of(l.getY1(), l.getY2()))
                        .map(l -> DoubleStream.concat(DoubleStream.of(values), l).toArray())
                        .orElse(values);
        return AxisScale.of(reach, table.chart(), false);
    }

    /** The line through the points of a scatter plot, as far as it lies between the axes' ends. */
    public static Optional<Line2D> fitted(FigureTable table) {
        AxisScale up = up(table);
        return fitted(table, across(table)).flatMap(l -> between(l, up));
    }

    private static Optional<Line2D> fitted(FigureTable table, AxisScale across) {
        return table.chart()
                .fit()
                .map(
                        fit -> {
                            double from = Math.max(fit.from(), across.lower());
                            double to = Math.min(fit.to(), across.upper());
                            return new Line2D.Double(from, fit.at(from), to, fit.at(to));
                        });
    }

    /** Whether all the points that the line goes through are there. */
    private static boolean isWhole(FigureTable table) {
        var view = new FigureView(table);
        int x = view.columns(Role.X).getFirst();
        int y = view.columns(Role.Y).getFirst();
        long points =
                IntStream.range(0, view.rows())
                        .filter(r -> view.value(r, x) != null && view.value(r, y) != null)
                        .count();
        return table.chart().fit().filter(f -> f.line().n() == points).isPresent();
    }

    private static Optional<Line2D> between(Line2D line, AxisScale up) {
        double rise = line.getY2() - line.getY1();
        double low = Math.min(line.getY1(), line.getY2());
        double high = Math.max(line.getY1(), line.getY2());
        if (high < up.lower() || low > up.upper()) {
            return Optional.empty();
        }
        double first = Math.clamp(line.getY1(), up.lower(), up.upper());
        double last = Math.clamp(line.getY2(), up.lower(), up.upper());
        return Optional.of(
                rise == 0
                        ? line
                        : new Line2D.Double(
                                x(line, first, rise), first, x(line, last, rise), last));
    }

    private static double x(Line2D line, double y, double rise) {
        return y == line.getY1()
                ? line.getX1()
                : y == line.getY2()
                        ? line.getX2()
                        : line.getX1() + (y - line.getY1()) / rise * (line.getX2() - line.getX1());
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
