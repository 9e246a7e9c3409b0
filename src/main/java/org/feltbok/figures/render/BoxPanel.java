package org.feltbok.figures.render;

import org.jfree.chart.axis.CategoryAxis;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Boxes from the lower to the upper quartile with the median in them and whiskers to the least and
 * the greatest; a row that lacks one of the five is left empty.
 */
final class BoxPanel implements RowsPanel {
    private static final double LABEL = 15;
    private final Look look;
    private final HouseTheme theme;
    private final List<Integer> five;

    BoxPanel(Look look) {
        this.look = look;
        this.theme = new HouseTheme(look);
        this.five = look.view().series();
    }

    @Override
    public double thickness() {
        return look.style().labels() ? 20 + LABEL : 20;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, CategoryAxis rows, double thickness) {
        AxisScale scale = FigureAxes.values(look.view().table()).widened(0, 0.02);
        ValueGrid grid = ValueGrid.draw(g, look, theme, scale, data);
        double label = look.style().labels() ? LABEL * thickness / thickness() : 0;
        for (int row = 0; row < look.view().rows(); row++) {
            double[] x = places(row, grid);
            if (x != null) {
                double top = grid.y(row) - thickness / 2 + label;
                box(g, row, x, new Rectangle2D.Double(x[1], top, x[3] - x[1], thickness - label));
                if (label > LABEL / 2) {
                    median(g, row, x[2], top - label / 2);
                }
            }
        }
    }

    private double @Nullable [] places(int row, ValueGrid grid) {
        double[] x = new double[five.size()];
        for (int i = 0; i < x.length; i++) {
            Double value = look.view().value(row, five.get(i));
            if (value == null) {
                return null;
            }
            x[i] = grid.x(value);
        }
        return x;
    }

    private void box(Graphics2D g, int row, double[] x, Rectangle2D box) {
        Color strong = look.colours().category(0, 1);
        double thin = look.isSmall() ? 1.6 : 1.3;
        g.setColor(look.colours().muted());
        g.setStroke(new BasicStroke((float) thin, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        double middle = box.getCenterY();
        g.draw(new Line2D.Double(x[0], middle, x[1], middle));
        g.draw(new Line2D.Double(x[3], middle, x[4], middle));
        double cap = box.getHeight() / 4;
        for (double end : new double[] {x[0], x[4]}) {
            g.draw(new Line2D.Double(end, middle - cap, end, middle + cap));
        }
        g.setColor(look.colours().tone(strong));
        g.fill(box);
        g.setColor(strong);
        g.fill(new Rectangle2D.Double(x[2] - thin, box.getY(), 2 * thin, box.getHeight()));
        tell(row, x, box);
    }

    /** Each number has the stretch of the box up to it, so that the pointer finds it. */
    private void tell(int row, double[] x, Rectangle2D box) {
        double[] from = {x[0] - 4, x[1], x[2] - 4, Math.max(x[2] + 4, x[3] - 4), x[4] - 4};
        double[] to = {Math.max(x[0] + 4, x[1]), x[2] - 4, x[2] + 4, x[3], x[4] + 4};
        for (int i = 0; i < x.length; i++) {
            look.spots()
                    .at(
                            row,
                            five.get(i),
                            new Rectangle2D.Double(
                                    from[i],
                                    box.getY(),
                                    Math.max(2, to[i] - from[i]),
                                    box.getHeight()));
        }
    }

    private void median(Graphics2D g, int row, double x, double y) {
        Double value = look.view().value(row, five.get(2));
        if (value != null) {
            String text =
                    look.numbers().full(value, look.view().column(row, five.get(2)))
                            + look.view().sign(row, five.get(2));
            TextLines.middle(
                    g, text, Look.VALUE, x, y, TextLines.Align.CENTRE, look.colours().text());
        }
    }
}
