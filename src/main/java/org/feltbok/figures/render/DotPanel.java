package org.feltbok.figures.render;

import org.feltbok.analysis.Interval;
import org.jfree.chart.axis.CategoryAxis;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Dots with the line of their interval, and the value above each. */
final class DotPanel implements RowsPanel {
    private static final double LABEL = 15;
    private static final double DOT = 9;
    private final Look look;
    private final HouseTheme theme;
    private final int column;

    DotPanel(Look look) {
        this.look = look;
        this.theme = new HouseTheme(look);
        this.column = look.view().series().getFirst();
    }

    @Override
    public double thickness() {
        return look.style().labels() ? 14 + LABEL : 14;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, CategoryAxis rows, double thickness) {
        AxisScale scale = FigureAxes.values(look.view().table()).widened(0.02, 0.02);
        ValueGrid grid = ValueGrid.draw(g, look, theme, scale, data);
        boolean labels = look.style().labels() && thickness > LABEL;
        Color colour = look.fills().getFirst();
        for (int row = 0; row < look.view().rows(); row++) {
            Double value = look.view().value(row, column);
            if (value != null) {
                double y = grid.y(row) + (labels ? LABEL / 2 : 0);
                g.setColor(colour);
                interval(g, grid, row, y);
                double x = grid.x(value);
                double dot = look.isSmall() ? DOT * 0.8 : DOT;
                var shape = new Ellipse2D.Double(x - dot / 2, y - dot / 2, dot, dot);
                g.fill(shape);
                look.spots().at(row, column, shape);
                if (labels) {
                    String text =
                            look.numbers().full(value, look.view().column(row, column))
                                    + look.view().sign(row, column);
                    TextLines.middle(
                            g,
                            text,
                            Look.VALUE,
                            x,
                            y - LABEL + 1,
                            TextLines.Align.CENTRE,
                            look.colours().text());
                }
            }
        }
    }

    private void interval(Graphics2D g, ValueGrid grid, int row, double y) {
        look.view()
                .interval(row, column)
                .ifPresent(
                        (Interval i) -> {
                            g.setStroke(new BasicStroke(2f));
                            double low = grid.x(i.low());
                            double high = grid.x(i.high());
                            g.draw(new Line2D.Double(low, y, high, y));
                            g.draw(new Line2D.Double(low, y - 4, low, y + 4));
                            g.draw(new Line2D.Double(high, y - 4, high, y + 4));
                        });
    }
}
