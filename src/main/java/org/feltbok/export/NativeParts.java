package org.feltbok.export;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

/**
 * What native charts are made of.
 *
 * @param area where the figure's numbers stand
 * @param formats of numbers in cells and along axes
 * @param numbers as texts
 * @param width of the chart in pixels
 */
record NativeParts(CellArea area, NumberFormats formats, Numbers numbers, double width) {
    /** The same in a chart of another width. */
    NativeParts across(double pixels) {
        return new NativeParts(area, formats, numbers, pixels);
    }

    FigureTable table() {
        return area.table();
    }

    FigureView view() {
        return new FigureView(area.table());
    }
}
