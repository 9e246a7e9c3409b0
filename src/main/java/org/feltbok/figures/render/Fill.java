package org.feltbok.figures.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * How an area that stands for a series is filled, the same in bars, slices and keys.
 *
 * @param lines colour of the hatch
 * @param edge around it, where the colour is hardly seen on the page
 */
public record Fill(Color colour, Hatch hatch, Color lines, Optional<Color> edge) {
    private static final BasicStroke EDGE = new BasicStroke(1);

    /** Height of a number's ground. */
    private static final double GROUND = 14;

    /** A colour, with an edge if it needs one. */
    static Fill plain(Color colour, Colours colours) {
        return of(colour, Hatch.NONE, colours);
    }

    static Fill of(Color colour, Hatch hatch, Colours colours) {
        Color lines = Colours.mix(colour, colours.inkOn(colour), 0.6);
        return new Fill(colour, hatch, lines, colours.edge(colour));
    }

    public boolean isHatched() {
        return hatch != Hatch.NONE;
    }

    /** The same without lines, where they would be too small to be seen. */
    Fill unhatched() {
        return new Fill(colour, Hatch.NONE, lines, edge);
    }

    /** Fills a shape. */
    void paint(Graphics2D g, Shape shape) {
        g.setPaint(colour);
        g.fill(shape);
        if (isHatched()) {
            Shape before = g.getClip();
            g.clip(shape);
            g.setPaint(lines);
            hatch.draw(g, shape.getBounds2D());
            g.setClip(before);
        }
        edge.ifPresent(
                e -> {
                    g.setPaint(e);
                    g.setStroke(EDGE);
                    g.draw(inside(shape));
                });
    }

    /** The edge of a bar lies within it, so that it is no longer than its number. */
    private static Shape inside(Shape shape) {
        if (!(shape instanceof Rectangle2D box) || box.getWidth() < 1 || box.getHeight() < 1) {
            return shape;
        }
        return new Rectangle2D.Double(
                box.getX() + 0.5, box.getY() + 0.5, box.getWidth() - 1, box.getHeight() - 1);
    }

    /** Clears the place of a number, so that no line runs through it. */
    void ground(Graphics2D g, double x, double y, double width) {
        if (isHatched()) {
            g.setPaint(colour);
            g.fill(new Rectangle2D.Double(x - width / 2 - 2, y - GROUND / 2, width + 4, GROUND));
        }
    }
}
