package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.util.List;

/** Where rows stand along the bottom of a plot, as shares of its width. */
final class RowPlaces {
    private RowPlaces() {}

    /** Each in the middle of a slot of the same width. */
    static double[] even(List<Header> rows) {
        double[] places = new double[rows.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (i + 0.5) / places.length;
        }
        return places;
    }

    /** Years at their distance in time where all rows are years in order, even slots else. */
    static double[] inTime(List<Header> rows) {
        double[] places = even(rows);
        if (rows.size() < 3 || !rows.stream().allMatch(r -> r.label().matches("[12]\\d{3}"))) {
            return places;
        }
        double[] years = rows.stream().mapToDouble(r -> Double.parseDouble(r.label())).toArray();
        double last = years[years.length - 1];
        double first = places[0];
        for (int i = 0; i < years.length; i++) {
            if (i > 0 && years[i] <= years[i - 1]) {
                return even(rows);
            }
            places[i] = first + (years[i] - years[0]) / (last - years[0]) * (1 - 2 * first);
        }
        return places;
    }
}
