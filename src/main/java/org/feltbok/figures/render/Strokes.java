package org.feltbok.figures.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;

/** Texts as quiet strokes of their length, where they would be too small to read. */
final class Strokes {
    private static final RenderingHints.Key KEY =
            new RenderingHints.Key(0x6662) {
                @Override
                public boolean isCompatibleValue(Object value) {
                    return value instanceof Boolean;
                }
            };

    private Strokes() {}

    /** From now on texts drawn on this are strokes. */
    static void want(Graphics2D g) {
        g.setRenderingHint(KEY, Boolean.TRUE);
    }

    static boolean wanted(Graphics2D g) {
        return Boolean.TRUE.equals(g.getRenderingHint(KEY));
    }

    static void draw(Graphics2D g, double x, double y, double width, Color colour) {
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 44));
        g.fill(new RoundRectangle2D.Double(x, y, width, 3, 1.5, 1.5));
    }
}
