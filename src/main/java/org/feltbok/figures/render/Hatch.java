package org.feltbok.figures.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Lines or dots on a fill, by which fills are told apart where their greys cannot be. */
public enum Hatch {
    NONE,
    UP,
    DOTTED,
    DOWN,
    LEVEL;

    private static final double APART = 6;
    private static final double DOT = 2.2;
    private static final BasicStroke STROKE =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    /**
     * That of a fill at a place among others: every other has none, which is quieter to look at.
     */
    static Hatch at(int place) {
        return place % 2 == 0 ? NONE : values()[1 + place / 2 % (values().length - 1)];
    }

    /** Draws over an area, and somewhat beyond it; whoever wants less clips. */
    void draw(Graphics2D g, Rectangle2D area) {
        g.setStroke(STROKE);
        double height = area.getHeight();
        switch (this) {
            case NONE -> {}
            case UP, DOWN -> {
                double lean = this == UP ? height : -height;
                double from = area.getX() - height;
                for (double x = grid(from); x < area.getMaxX() + height; x += APART) {
                    g.draw(new Line2D.Double(x, area.getMaxY(), x + lean, area.getY()));
                }
            }
            case LEVEL -> {
                for (double y = area.getY() + APART / 2; y < area.getMaxY(); y += APART - 1) {
                    g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
                }
            }
            case DOTTED -> {
                boolean odd = false;
                for (double y = area.getY() + 1; y < area.getMaxY(); y += APART / 2) {
                    double x = grid(area.getX()) + (odd ? APART / 2 : 0);
                    for (; x < area.getMaxX(); x += APART) {
                        g.fill(new Ellipse2D.Double(x, y, DOT, DOT));
                    }
                    odd = !odd;
                }
            }
        }
    }

    /** The nearest place at or before another from which lines stand at equal distances. */
    private static double grid(double at) {
        return Math.floor(at / APART) * APART;
    }
}
