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
 */
record NativeParts(CellArea area, NumberFormats formats, Numbers numbers) {
    FigureTable table() {
        return area.table();
    }

    FigureView view() {
        return new FigureView(area.table());
    }
}
