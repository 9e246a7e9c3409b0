package org.feltbok.export;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On which side of its point each name stands in a chart that another program draws: on the first
 * where it covers no point and no other name, and no line if that can be. One without room is left
 * out, as in the picture; its row says it.
 */
final class NamePlaces {
    /** Between a point and its name. */
    private static final double GAP = 7;

    private static final double DOT = 8;
    private static final double HEIGHT = 13;

    /** A side of a point. */
    enum Side {
        RIGHT("r", 1, 0),
        LEFT("l", -1, 0),
        ABOVE("t", 0, -1),
        BELOW("b", 0, 1);

        private final String place;
        private final int across;
        private final int down;

        Side(String place, int across, int down) {
            this.place = place;
            this.across = across;
            this.down = down;
        }

        /** As charts call it. */
        String place() {
            return place;
        }
    }

    private final Rectangle2D plot;
    private final List<Line2D> lines;
    private final double letter;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * @param plot in pixels
     * @param lines that names keep off if they can
     * @param letter width of a letter
     */
    NamePlaces(Rectangle2D plot, List<Line2D> lines, double letter) {
        this.plot = plot;
        this.lines = List.copyOf(lines);
        this.letter = letter;
    }

    /**
     * @param points in the plot, each with a name; empty = no point
     */
    List<Optional<Side>> of(List<Optional<Point2D>> points, List<String> names) {
        points.forEach(
                point ->
                        point.ifPresent(
                                p ->
                                        taken.add(
                                                new Rectangle2D.Double(
                                                        p.getX() - DOT / 2,
                                                        p.getY() - DOT / 2,
                                                        DOT,
                                                        DOT))));
        List<Optional<Side>> sides = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double width = names.get(i).length() * letter;
            sides.add(points.get(i).flatMap(p -> side(p, width)));
        }
        return List.copyOf(sides);
    }

    private Optional<Side> side(Point2D point, double width) {
        Optional<Side> side = free(point, width, lines, true);
        if (side.isEmpty()) {
            side = free(point, width, List.of(), true);
        }
        if (side.isEmpty()) {
            // longer than the plot is wide: programs move it into the chart
            side = free(point, width, List.of(), false);
        }
        side.ifPresent(s -> taken.add(box(point, width, s)));
        return side;
    }

    private Optional<Side> free(Point2D point, double width, List<Line2D> off, boolean within) {
        for (Side side : Side.values()) {
            Rectangle2D box = box(point, width, side);
            if ((!within || plot.getMinX() <= box.getMinX() && box.getMaxX() <= plot.getMaxX())
                    && taken.stream().noneMatch(box::intersects)
                    && off.stream().noneMatch(box::intersectsLine)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    private static Rectangle2D box(Point2D point, double width, Side side) {
        double middle = point.getX() + side.across * (GAP + width / 2);
        double height = point.getY() + side.down * (GAP + HEIGHT / 2);
        return new Rectangle2D.Double(middle - width / 2, height - HEIGHT / 2, width, HEIGHT);
    }
}
