package org.feltbok.export;

import org.feltbok.figures.FigureTable;

import java.util.List;

/**
 * What goes where; a part without figures is not written.
 *
 * @param workbook sheets with charts that Excel can edit
 * @param png pictures
 * @param svg drawings
 * @param values lines of values.csv
 */
public record Delivery(
        List<FigureTable> workbook,
        List<FigureTable> png,
        List<FigureTable> svg,
        List<FigureTable> values) {
    public Delivery {
        workbook = List.copyOf(workbook);
        png = List.copyOf(png);
        svg = List.copyOf(svg);
        values = List.copyOf(values);
    }

    /** The same figures everywhere. */
    public static Delivery all(List<FigureTable> figures) {
        return new Delivery(figures, figures, figures, figures);
    }

    public boolean isEmpty() {
        return workbook.isEmpty() && png.isEmpty() && svg.isEmpty() && values.isEmpty();
    }
}
