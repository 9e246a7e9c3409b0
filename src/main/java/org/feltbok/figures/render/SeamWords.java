package org.feltbok.figures.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Dotted lines where other numbers begin, each with words beside it: where no curve runs through
 * them as far as there is such a place, and with no dotted line through them anywhere.
 */
final class SeamWords {
    private static final Stroke DOTTED =
            new BasicStroke(
                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {1.5f, 3}, 0);
    private static final double STEP = 6;

    private final Rectangle2D plot;
    private final List<Line2D> curves;
    private final List<Seam> seams = new ArrayList<>();

    private record Seam(double x, TextLines words, Rectangle2D box, boolean right) {}

    SeamWords(Rectangle2D plot, List<Line2D> curves) {
        this.plot = plot;
        this.curves = List.copyOf(curves);
    }

    void add(double x, String text) {
        boolean right = x < plot.getCenterX();
        double room = (right ? plot.getMaxX() - x : x - plot.getX()) - 8;
        TextLines words = TextLines.wrap(text, Look.LABEL, Math.max(40, room), 4);
        double left = right ? x + 5 : x - 5 - words.width();
        seams.add(new Seam(x, words, place(left, words), right));
    }

    private Rectangle2D place(double left, TextLines words) {
        double first = plot.getY() + 2;
        for (double y = first; y + words.height() < plot.getMaxY(); y += STEP) {
            Rectangle2D box = box(left, y, words);
            if (isFree(box) && curves.stream().noneMatch(box::intersectsLine)) {
                return box;
            }
        }
        double y = first;
        while (!isFree(box(left, y, words))) {
            y += STEP;
        }
        return box(left, y, words);
    }

    /** Where words stand, in the order in which they came. */
    List<Rectangle2D> boxes() {
        return seams.stream().map(Seam::box).toList();
    }

    private boolean isFree(Rectangle2D box) {
        return seams.stream().noneMatch(s -> s.box().intersects(box));
    }

    private static Rectangle2D box(double left, double y, TextLines words) {
        return new Rectangle2D.Double(left - 2, y - 1, words.width() + 4, words.height() + 2);
    }

    void draw(Graphics2D g, Color ink) {
        Shape before = g.getClip();
        var free = new Area(plot);
        seams.forEach(s -> free.subtract(new Area(s.box())));
        g.clip(free);
        g.setColor(ink);
        g.setStroke(DOTTED);
        seams.forEach(s -> g.draw(new Line2D.Double(s.x(), plot.getY(), s.x(), plot.getMaxY())));
        g.setClip(before);
        for (Seam s : seams) {
            s.words()
                    .draw(
                            g,
                            s.right() ? s.box().getX() + 2 : s.box().getMaxX() - 2,
                            s.box().getY() + 1,
                            s.right() ? TextLines.Align.LEFT : TextLines.Align.RIGHT,
                            ink);
        }
    }
}
