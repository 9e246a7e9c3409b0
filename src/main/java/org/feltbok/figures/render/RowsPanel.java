package org.feltbok.figures.render;

import org.jfree.chart.axis.CategoryAxis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What stands right of the labels in a figure whose rows go down the page. */
interface RowsPanel {
    /** How thick the marks of a row may become, in pixels. */
    double thickness();

    /**
     * @param data the plot; the numbers of the axis stand below it
     * @param rows places the marks, each in a slot of the same height
     * @param thickness of the marks of a row
     */
    void draw(Graphics2D g, Rectangle2D data, CategoryAxis rows, double thickness);
}
