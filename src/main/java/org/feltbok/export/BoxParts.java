package org.feltbok.export;

import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

import java.util.List;

/**
 * A box as lengths that bars add up: above zero a hidden part, the box up to the median, the line
 * of the median and the box from it; below zero the same, downwards. The arms are lengths that
 * begin where the bars end. A dot is a box of no more than its line.
 */
final class BoxParts {
    /** Bars of one side of zero: hidden, box, median, box. */
    static final int BARS = 4;

    /** Bars below zero, from zero downwards. */
    static final int BELOW = BARS;

    /** Arms: down from a box above zero, down from one below; up likewise. */
    static final int ARMS = 2 * BARS;

    static final int COLUMNS = ARMS + 4;

    private static final double LINE = 0.006;
    private static final double DOT = 0.012;

    private BoxParts() {}

    /** The lengths of a row; none where a number that they need is undefined. */
    @FunctionalInterface
    interface Row {
        double[] of(FigureView view, int row);
    }

    /** From the least, the quartiles, the median and the greatest. */
    static double[] box(FigureView view, int row) {
        List<Integer> series = view.series();
        double[] v = new double[5];
        for (int i = 0; i < v.length; i++) {
            Double value = view.value(row, series.get(i));
            if (value == null) {
                return new double[0];
            }
            v[i] = value;
        }
        return parts(v, half(view, LINE));
    }

    /** From a value and its interval, if it has one. */
    static double[] dot(FigureView view, int row) {
        int column = view.series().getFirst();
        Double value = view.value(row, column);
        if (value == null) {
            return new double[0];
        }
        double half = half(view, DOT);
        var interval = view.interval(row, column);
        double low = interval.map(i -> i.low()).orElse(value - half);
        double high = interval.map(i -> i.high()).orElse(value + half);
        return parts(
                new double[] {
                    Math.min(low, value - half),
                    value - half,
                    value,
                    value + half,
                    Math.max(high, value + half)
                },
                half);
    }

    /** Half of a line's thickness, which is a share of the axis. */
    private static double half(FigureView view, double share) {
        AxisScale scale = FigureAxes.values(view.table());
        return (scale.upper() - scale.lower()) * share / 2;
    }

    private static double[] parts(double[] v, double half) {
        double[] ends = {v[1], Math.max(v[1], v[2] - half), Math.min(v[3], v[2] + half), v[3]};
        double[] parts = new double[COLUMNS];
        double above = 0;
        double below = 0;
        for (int i = 0; i < BARS; i++) {
            parts[i] = Math.max(0, ends[i]) - above;
            parts[BELOW + i] = Math.min(0, ends[BARS - 1 - i]) - below;
            above += parts[i];
            below += parts[BELOW + i];
        }
        parts[ARMS] = arm(v[1] >= 0, v[1] - v[0]);
        parts[ARMS + 1] = arm(v[1] < 0, v[1] - v[0]);
        parts[ARMS + 2] = arm(v[3] >= 0, v[4] - v[3]);
        parts[ARMS + 3] = arm(v[3] < 0, v[4] - v[3]);
        return parts;
    }

    private static double arm(boolean applies, double length) {
        return applies && length > 0 ? length : Double.NaN;
    }

    /** Writes them where the chart reads them; an arm that does not apply stays empty. */
    static void write(FigureView view, Row rows, NativeForm.Helper cells) {
        for (int row = 0; row < view.rows(); row++) {
            double[] parts = rows.of(view, row);
            for (int i = 0; i < parts.length; i++) {
                if (!Double.isNaN(parts[i])) {
                    cells.number(row, i, parts[i]);
                }
            }
        }
    }

    /** Whether a box or a part of one lies below zero. */
    static boolean anyBelow(FigureView view, Row rows) {
        for (int row = 0; row < view.rows(); row++) {
            double[] parts = rows.of(view, row);
            for (int i = BELOW; i < parts.length && i < ARMS; i++) {
                if (parts[i] < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
