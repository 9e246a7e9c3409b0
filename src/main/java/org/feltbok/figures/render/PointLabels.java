package org.feltbok.figures.render;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names beside points, each at the first of several places where it covers nothing; one without
 * room is left out.
 */
final class PointLabels {
    private static final double[][] PLACES = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -0.8}, {1, 0.8}, {-1, -0.8}, {-1, 0.8}
    };
    private static final double[] DISTANCES = {7, 16, 26};
    private final List<Point2D> points;
    private final List<String> names;
    private final Rectangle2D bounds;
    private final Optional<Line2D> line;
    private final List<Line2D> quiet;

    /**
     * @param line that no name is to cover
     * @param quiet lines that names keep off as far as there is room; else they end beside the name
     */
    PointLabels(
            List<? extends Point2D> points,
            List<String> names,
            Rectangle2D plot,
            Optional<Line2D> line,
            List<Line2D> quiet) {
        this.line = line;
        this.quiet = List.copyOf(quiet);
        this.points = List.copyOf(points);
        this.names = names;
        this.bounds =
                new Rectangle2D.Double(
                        plot.getX() + 1,
                        plot.getY() - 6,
                        plot.getWidth() + 14,
                        plot.getHeight() + 6);
    }

    void draw(Graphics2D g, Color colour, Color page) {
        var taken = new ArrayList<Rectangle2D>();
        for (Point2D p : points) {
            taken.add(new Rectangle2D.Double(p.getX() - 4, p.getY() - 4, 8, 8));
        }
        for (int i = 0; i < points.size(); i++) {
            double width = TextLines.width(names.get(i), Look.LABEL);
            Rectangle2D box = place(points.get(i), width, taken, quiet);
            boolean crossed = box == null && !quiet.isEmpty();
            if (crossed) {
                box = place(points.get(i), width, taken, List.of());
            }
            if (box != null) {
                taken.add(box);
                if (crossed) {
                    g.setPaint(page);
                    g.fill(box);
                }
                lead(g, points.get(i), box, colour);
                TextLines.middle(
                        g,
                        names.get(i),
                        Look.LABEL,
                        box.getX(),
                        box.getCenterY(),
                        TextLines.Align.LEFT,
                        colour);
            }
        }
    }

    private @Nullable Rectangle2D place(
            Point2D point, double width, List<Rectangle2D> taken, List<Line2D> off) {
        for (double distance : DISTANCES) {
            for (double[] place : PLACES) {
                Rectangle2D box = box(point, width, place, distance);
                boolean free =
                        taken.stream().noneMatch(box::intersects)
                                && line.filter(box::intersectsLine).isEmpty()
                                && off.stream().noneMatch(box::intersectsLine);
                if (free && bounds.contains(box)) {
                    return box;
                }
            }
        }
        return null;
    }

    private static Rectangle2D box(Point2D point, double width, double[] place, double distance) {
        double height = 13;
        double x =
                point.getX()
                        + place[0] * distance
                        - (place[0] < 0 ? width : place[0] == 0 ? width / 2 : 0);
        double middle = point.getY() + place[1] * (distance + (place[0] == 0 ? 5 : 0));
        return new Rectangle2D.Double(x, middle - height / 2, width, height);
    }

    /** A name that stands off its point is tied to it. */
    private static void lead(Graphics2D g, Point2D point, Rectangle2D box, Color colour) {
        double x = Math.clamp(point.getX(), box.getMinX(), box.getMaxX());
        double y = Math.clamp(point.getY(), box.getMinY(), box.getMaxY());
        if (point.distance(x, y) > 9) {
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110));
            g.draw(new Line2D.Double(point.getX(), point.getY(), x, y));
        }
    }
}
