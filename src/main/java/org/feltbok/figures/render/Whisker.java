package org.feltbok.figures.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** The line of an interval, with a stroke across at either end. */
final class Whisker {
    private static final double CAP = 3.5;
    private static final float THICK = 1.3f;

    private Whisker() {}

    /**
     * @param at place across: of an upright line its x, of a lying one its y
     */
    static void draw(
            Graphics2D g, Color colour, boolean upright, double at, double low, double high) {
        g.setPaint(colour);
        g.setStroke(new BasicStroke(THICK));
        line(g, upright, at, low, at, high);
        line(g, upright, at - CAP, low, at + CAP, low);
        line(g, upright, at - CAP, high, at + CAP, high);
    }

    private static void line(
            Graphics2D g, boolean upright, double a1, double v1, double a2, double v2) {
        g.draw(upright ? new Line2D.Double(a1, v1, a2, v2) : new Line2D.Double(v1, a1, v2, a2));
    }
}
