package org.feltbok.figures.render;

import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;

/** Draws bars as their series are filled; a bar with a colour of its own row in that. */
record FilledBars(List<Fill> fills, Colours colours) implements BarPainter {
    @Override
    public void paintBar(
            Graphics2D g,
            BarRenderer renderer,
            int series,
            int row,
            RectangularShape bar,
            RectangleEdge base) {
        Fill fill = fills.get(series);
        if (renderer.getItemPaint(series, row) instanceof Color own && !own.equals(fill.colour())) {
            fill = Fill.plain(own, colours);
        }
        fill.paint(
                g, new Rectangle2D.Double(bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight()));
    }

    @Override
    public void paintBarShadow(
            Graphics2D g,
            BarRenderer renderer,
            int series,
            int row,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegged) {
        // bars have none
    }
}
