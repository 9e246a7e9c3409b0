package org.feltbok.export;

import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

import java.util.List;

/**
 * A box as lengths that bars add up: above zero a hidden part, the box up to the median, the line
 * of the median and the box from it; below zero the same, downwards. The arms are lengths that
 * begin where the bars end.
 */
final class BoxParts {
    /** Bars of one side of zero: hidden, box, median, box. */
    static final int BARS = 4;

    /** Bars below zero, from zero downwards. */
    static final int BELOW = BARS;

    /** Arms: down from a box above zero, down from one below; up likewise. */
    static final int ARMS = 2 * BARS;

    static final int COLUMNS = ARMS + 4;

    /** Thickness of the median's line as a share of the axis. */
    private static final double LINE = 0.006;

    private BoxParts() {}

    /** Nothing where one of the five numbers is undefined; an arm that does not apply is NaN. */
    static double[] of(FigureView view, int row) {
        List<Integer> series = view.series();
        double[] v = new double[5];
        for (int i = 0; i < v.length; i++) {
            Double value = view.value(row, series.get(i));
            if (value == null) {
                return new double[0];
            }
            v[i] = value;
        }
        AxisScale scale = FigureAxes.values(view.table());
        double half = (scale.upper() - scale.lower()) * LINE / 2;
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
        parts[ARMS] = v[1] >= 0 ? v[1] - v[0] : Double.NaN;
        parts[ARMS + 1] = v[1] >= 0 ? Double.NaN : v[1] - v[0];
        parts[ARMS + 2] = v[3] >= 0 ? v[4] - v[3] : Double.NaN;
        parts[ARMS + 3] = v[3] >= 0 ? Double.NaN : v[4] - v[3];
        return parts;
    }

    /** Whether a box or a part of one lies below zero. */
    static boolean anyBelow(FigureView view) {
        for (int row = 0; row < view.rows(); row++) {
            double[] parts = of(view, row);
            for (int i = BELOW; i < parts.length && i < ARMS; i++) {
                if (parts[i] < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
