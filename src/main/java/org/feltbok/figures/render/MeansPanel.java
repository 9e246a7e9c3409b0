package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Dots on an axis of their own beside bars, and their numbers in columns at the right. */
final class MeansPanel {
    private static final double GAP = 22;
    private static final double AXIS = 66;
    private static final double DOT = 7.5;
    private final Look look;
    private final HouseTheme theme;
    private final List<Integer> marks;

    /** Of the columns, by their places in the table. */
    private final double[] widths;

    MeansPanel(Look look, HouseTheme theme) {
        this.look = look;
        this.theme = theme;
        this.marks = look.view().marks();
        this.widths = new double[look.view().table().columns().size()];
        marks.forEach(m -> widths[m] = columnWidth(look.view().column(m).label()));
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Of everything right of the bars; 0 without means. */
    double width() {
        return isEmpty() ? 0 : GAP + AXIS + 10 + headerWidth();
    }

    /** Of the numbers only. */
    double headerWidth() {
        return marks.stream().mapToDouble(m -> widths[m]).sum();
    }

    void drawHeaders(Graphics2D g, double right, double middle) {
        double x = right;
        for (int mark : marks.reversed()) {
            Color colour = marks.size() == 1 ? look.colours().text() : colour(mark);
            TextLines.middle(
                    g,
                    look.view().column(mark).label(),
                    Look.STRONG,
                    x,
                    middle,
                    TextLines.Align.RIGHT,
                    colour);
            x -= widths[mark];
        }
    }

    void draw(Graphics2D g, Rectangle2D area, CategoryAxis rows) {
        AxisScale scale = FigureAxes.means(look.view().table());
        Column first = look.view().column(marks.getFirst());
        var values =
                theme.valueAxis(
                        scale,
                        new EndTicks(scale, look.numbers().axis(scale.decimals(), first.unit())));
        var renderer = new LineAndShapeRenderer(false, true);
        for (int i = 0; i < marks.size(); i++) {
            renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            renderer.setSeriesPaint(i, colour(marks.get(i)));
        }
        var plot =
                theme.plot(
                        Datasets.of(look.view(), marks),
                        rows,
                        values,
                        renderer,
                        PlotOrientation.HORIZONTAL);
        var data = new Rectangle2D.Double(area.getX() + GAP, area.getY(), AXIS, area.getHeight());
        theme.draw(g, plot, data, theme.axisHeight());
        drawNumbers(g, area);
    }

    private void drawNumbers(Graphics2D g, Rectangle2D area) {
        double slot = area.getHeight() / look.view().rows();
        for (int row = 0; row < look.view().rows(); row++) {
            double x = area.getMaxX();
            for (int mark : marks.reversed()) {
                Double value = look.view().value(row, mark);
                if (value != null) {
                    String text =
                            look.numbers().plain(value, look.view().column(row, mark))
                                    + look.view().sign(row, mark);
                    double y = area.getY() + slot * (row + 0.5);
                    TextLines.middle(
                            g,
                            text,
                            Look.STRONG,
                            x,
                            y,
                            TextLines.Align.RIGHT,
                            look.colours().text());
                }
                x -= widths[mark];
            }
        }
    }

    private Color colour(int mark) {
        int index = marks.indexOf(mark);
        return marks.size() == 1
                ? look.colours().text()
                : look.colours().category(index, marks.size());
    }

    private static double columnWidth(String heading) {
        return Math.max(34, TextLines.width(heading, Look.STRONG) + 12);
    }
}
