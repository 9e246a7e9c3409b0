package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.util.Arrays;
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

    /** Each at its distance in time where all rows are years or days in order, even slots else. */
    static double[] inTime(List<Header> rows) {
        double[] places = even(rows);
        double[] years = years(rows);
        double first = 0.5 / Math.max(1, rows.size());
        for (int i = 0; i < years.length; i++) {
            double share = (years[i] - years[0]) / (years[years.length - 1] - years[0]);
            places[i] = first + share * (1 - 2 * first);
        }
        return places;
    }

    /** The years that the rows are, if all are and in order; else nothing. */
    static double[] years(List<Header> rows) {
        double[] years = rows.stream().mapToDouble(RowPlaces::time).toArray();
        if (rows.size() < 3 || Arrays.stream(years).anyMatch(Double::isNaN)) {
            return new double[0];
        }
        for (int i = 1; i < years.length; i++) {
            if (years[i] <= years[i - 1]) {
                return new double[0];
            }
        }
        return years;
    }

    private static double time(Header row) {
        return row.label().matches("[12]\\d{3}") ? Double.parseDouble(row.label()) : row.time();
    }
}
