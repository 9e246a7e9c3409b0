package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;

import java.awt.Color;
import java.util.List;

/**
 * Which colour a cell of a heat table has by its number: from a quiet colour for the least to a
 * strong one for the greatest; where something is below zero, from one strong colour over a quiet
 * one at zero to another, as far to either side. Excel's colour scales mix in the same way.
 *
 * @param low number with the first colour
 * @param high number with the last colour
 * @param stops colours at the same distance from each other, from low to high
 */
public record HeatScale(double low, double high, List<Color> stops) {

    public static HeatScale of(FigureTable table, Colours colours) {
        AxisScale ends = FigureAxes.values(table);
        List<Color> heat = colours.heat();
        return new HeatScale(
                ends.lower(),
                ends.upper(),
                ends.lower() < 0 ? heat.subList(2, 5) : heat.subList(0, 2));
    }

    /** Columns whose cells have a colour by their number. */
    public static List<Integer> columns(FigureView view) {
        return HeatForm.coloured(view);
    }

    /** Whether zero has the quiet colour in the middle. */
    public boolean isDiverging() {
        return stops.size() == 3;
    }

    /** The colour of a number; beyond the ends that of the end. */
    public Color at(double value) {
        double place = Math.clamp((value - low) / (high - low), 0, 1) * (stops.size() - 1);
        int left = Math.min(stops.size() - 2, (int) place);
        return Colours.mix(stops.get(left), stops.get(left + 1), place - left);
    }

    /** The number that has one of the colours. */
    public double number(int stop) {
        return low + (high - low) * stop / (stops.size() - 1);
    }
}
