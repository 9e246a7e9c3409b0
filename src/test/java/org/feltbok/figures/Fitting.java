package org.feltbok.figures;

/** Puts the line through the points into figures made by hand, as computing a figure does. */
public final class Fitting {
    private Fitting() {}

    /** The same scatter plot with its line. */
    public static FigureTable line(FigureTable table) {
        return table.drawn(
                table.chart()
                        .fitted(
                                FitLine.through(table.columns(), table.cells())
                                        .flatMap(FitLine.Tried::line)));
    }
}
