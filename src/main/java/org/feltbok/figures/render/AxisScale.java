package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;

import java.util.Arrays;

/**
 * The numbers along a value axis.
 *
 * @param lower least value drawn
 * @param upper greatest value with a tick
 * @param step between ticks
 */
public record AxisScale(double lower, double upper, double step) {
    private static final double MOST_STEPS = 10;

    /** The scale of 100 % bars. */
    static AxisScale percent() {
        return new AxisScale(0, 100, 25);
    }

    /** Ticks at round numbers between given ends. */
    static AxisScale between(double lower, double upper) {
        return new AxisScale(lower, upper, niceStep((upper - lower) / 5));
    }

    /**
     * Ends that the style gives stand; the others are round numbers about the values, zero included
     * for bars.
     */
    static AxisScale of(double[] values, ChartStyle style, boolean fromZero) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (values.length == 0) {
            low = 0;
            high = 1;
        }
        boolean near = low > 0 && low < 0.6 * high;
        if (fromZero || near) {
            low = Math.min(0, low);
            high = Math.max(0, high);
        }
        if (low == high) {
            high = low + Math.max(1, Math.abs(low) * 0.1);
        }
        double min = Double.isNaN(style.min()) ? low : style.min();
        double max = Double.isNaN(style.max()) ? high : style.max();
        if (max <= min) {
            max = min + 1;
        }
        double step = niceStep((max - min) / 5);
        if (!isStep(style.min(), step) && isStep(style.min(), 1) && max - min <= MOST_STEPS) {
            // a scale such as 1 to 7, whose first step is among the numbers
            step = 1;
        }
        double lower = Double.isNaN(style.min()) ? Math.floor(min / step + 1e-9) * step : min;
        double upper = Double.isNaN(style.max()) ? Math.ceil(max / step - 1e-9) * step : max;
        return new AxisScale(lower, upper, step);
    }

    /**
     * The same ticks with some space beyond the ends, as shares of the whole, so that nothing at
     * the ends is cut.
     */
    public AxisScale widened(double below, double above) {
        double span = upper - lower;
        return new AxisScale(lower - below * span, upper + above * span, step);
    }

    /** With other steps, and ends that are steps too unless they were none before. */
    AxisScale inSteps(double other, double[] values) {
        double low = Arrays.stream(values).min().orElse(lower);
        double high = Arrays.stream(values).max().orElse(upper);
        return new AxisScale(
                lower % step == 0 ? Math.floor(low / other) * other : lower,
                upper % step == 0 ? Math.ceil(high / other) * other : upper,
                other);
    }

    /** With every second tick only, and so on, until there are no more of them than fit. */
    AxisScale fitting(double ticks) {
        double wider = step;
        while ((upper - lower) / wider > Math.max(1, ticks)) {
            wider *= 2;
        }
        return new AxisScale(lower, upper, wider);
    }

    /** Decimals that the ticks need. */
    public int decimals() {
        int decimals = 0;
        double scaled = step;
        while (decimals < 6 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
            scaled *= 10;
            decimals++;
        }
        return decimals;
    }

    private static boolean isStep(double end, double step) {
        return Double.isNaN(end) || Math.abs(end / step - Math.rint(end / step)) < 1e-9;
    }

    private static double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
        return nice * power;
    }
}
