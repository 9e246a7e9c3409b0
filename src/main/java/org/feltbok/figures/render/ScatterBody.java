package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Role;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points by two columns, named where the names fit, with threshold lines and the line fitted to
 * them; points without both values are left out.
 */
final class ScatterBody implements Body {
    private static final double DOT = 8;
    private static final double TITLE = 20;
    private final Look look;
    private final HouseTheme theme;
    private final int x;
    private final int y;
    private final AxisScale across;
    private final AxisScale up;
    private final Optional<Line2D> line;

    ScatterBody(Look look) {
        this.look = look;
        this.theme = new HouseTheme(look);
        this.x = look.view().columns(Role.X).getFirst();
        this.y = look.view().columns(Role.Y).getFirst();
        FigureTable table = look.view().table();
        this.across = FigureAxes.across(table).widened(0.02, 0.02);
        this.up = FigureAxes.up(table).widened(0.02, 0.02);
        this.line = FigureAxes.fitted(table);
    }

    @Override
    public double plotLeft(double width) {
        return look.axisWidth(up, look.numbers().axis(up.decimals(), look.view().column(y).unit()))
                + 12;
    }

    @Override
    public double preferredHeight(double width) {
        return Math.clamp(width * 0.62, 300, 460) + TITLE * 2 + theme.axisHeight();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double left = plotLeft(area.getWidth());
        double title = look.isSmall() ? 0 : TITLE;
        var data =
                new Rectangle2D.Double(
                        area.getX() + left,
                        area.getY() + title + 4,
                        area.getWidth() - left - 16,
                        Math.max(20, area.getHeight() - 2 * title - 4 - theme.axisHeight()));
        drawPlot(g, data, left);
        if (!look.isSmall()) {
            drawTitles(g, area, data);
        }
        if (look.style().pointLabels() && !look.isSmall()) {
            var points = new ArrayList<Point2D>();
            var names = new ArrayList<String>();
            for (int row = 0; row < look.view().rows(); row++) {
                Double right = look.view().value(row, x);
                Double high = look.view().value(row, y);
                if (right != null && high != null) {
                    points.add(point(right, high, data));
                    names.add(
                            look.view().table().rows().get(row).shortLabel()
                                    + look.view().sign(row, y));
                }
            }
            Optional<Line2D> drawn =
                    line.map(
                            l ->
                                    new Line2D.Double(
                                            point(l.getX1(), l.getY1(), data),
                                            point(l.getX2(), l.getY2(), data)));
            new PointLabels(points, names, data, drawn, thresholds(data))
                    .draw(g, look.colours().text(), look.colours().page());
        }
    }

    private List<Line2D> thresholds(Rectangle2D data) {
        List<Line2D> lines = new ArrayList<>();
        for (double at : look.style().xLines()) {
            double right = point(at, up.lower(), data).getX();
            lines.add(new Line2D.Double(right, data.getY(), right, data.getMaxY()));
        }
        for (double at : look.style().yLines()) {
            double high = point(across.lower(), at, data).getY();
            lines.add(new Line2D.Double(data.getX(), high, data.getMaxX(), high));
        }
        return lines;
    }

    private void drawPlot(Graphics2D g, Rectangle2D data, double left) {
        var points = new XYSeries("points", false);
        var drawn = new ArrayList<Integer>();
        for (int row = 0; row < look.view().rows(); row++) {
            if (look.view().value(row, x) != null && look.view().value(row, y) != null) {
                points.add(look.view().value(row, x), look.view().value(row, y));
                drawn.add(row);
            }
        }
        var renderer = new XYLineAndShapeRenderer(false, true);
        double dot = look.isSmall() ? DOT * 0.6 : DOT;
        renderer.setSeriesShape(0, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
        renderer.setSeriesPaint(0, look.colours().category(0, 1));
        var all = new XYSeriesCollection(points);
        line.ifPresent(l -> fit(l, all, renderer));
        var plot = new XYPlot(all, axis(across, x), axis(up, y), renderer);
        theme.grid(plot);
        look.style().xLines().forEach(at -> plot.addDomainMarker(theme.threshold(at)));
        look.style().yLines().forEach(at -> plot.addRangeMarker(theme.threshold(at)));
        theme.draw(
                g,
                plot,
                data,
                left - 8,
                theme.axisHeight(),
                (spots, series, point, shape) -> {
                    if (series == 0) {
                        spots.at(drawn.get(point), y, shape);
                    }
                });
    }

    /** The line through the points lies over them, in the ink of the text. */
    private void fit(Line2D fitted, XYSeriesCollection all, XYLineAndShapeRenderer renderer) {
        var ends = new XYSeries("line", false);
        ends.add(fitted.getX1(), fitted.getY1());
        ends.add(fitted.getX2(), fitted.getY2());
        all.addSeries(ends);
        renderer.setSeriesLinesVisible(1, true);
        renderer.setSeriesShapesVisible(1, false);
        renderer.setSeriesPaint(1, look.colours().text());
        renderer.setSeriesStroke(1, new BasicStroke(look.isSmall() ? 2.4f : 1.6f));
    }

    private NumberAxis axis(AxisScale scale, int column) {
        return theme.valueAxis(
                scale, look.numbers().axis(scale.decimals(), look.view().column(column).unit()));
    }

    private Point2D point(double right, double high, Rectangle2D data) {
        double wide = (right - across.lower()) / (across.upper() - across.lower());
        double tall = (high - up.lower()) / (up.upper() - up.lower());
        return new Point2D.Double(
                data.getX() + wide * data.getWidth(), data.getMaxY() - tall * data.getHeight());
    }

    private void drawTitles(Graphics2D g, Rectangle2D area, Rectangle2D data) {
        TextLines.middle(
                g,
                title(look.style().axisTitle(), y),
                Look.LABEL,
                area.getX(),
                area.getY() + 8,
                TextLines.Align.LEFT,
                look.colours().muted());
        double below = data.getMaxY() + theme.axisHeight() + 10;
        TextLines.middle(
                g,
                title(look.style().secondAxisTitle(), x),
                Look.LABEL,
                data.getMaxX(),
                below,
                TextLines.Align.RIGHT,
                look.colours().muted());
    }

    private String title(String given, int column) {
        return given.isEmpty() ? look.view().column(column).label() : given;
    }
}
