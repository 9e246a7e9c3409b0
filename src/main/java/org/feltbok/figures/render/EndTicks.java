package org.feltbok.figures.render;

import org.jfree.chart.axis.NumberTickUnit;

import java.text.NumberFormat;

/** Ticks at every step of a scale, with numbers at its two ends only. */
final class EndTicks extends NumberTickUnit {
    private static final long serialVersionUID = 1L;
    private final double lower;
    private final double upper;

    EndTicks(AxisScale scale, NumberFormat format) {
        super(scale.step(), format);
        this.lower = scale.lower();
        this.upper = scale.upper();
    }

    @Override
    public String valueToString(double value) {
        boolean end = Math.abs(value - lower) < 1e-9 || Math.abs(value - upper) < 1e-9;
        return end ? super.valueToString(value) : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EndTicks ticks
                && super.equals(other)
                && ticks.lower == lower
                && ticks.upper == upper;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(upper);
    }
}
