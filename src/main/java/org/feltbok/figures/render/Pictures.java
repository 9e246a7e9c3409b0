package org.feltbok.figures.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Charts drawn into images in memory. */
public final class Pictures {
    private Pictures() {}

    /**
     * An image without transparency.
     *
     * @param width in pixels at 96 dpi
     * @param height in pixels at 96 dpi
     * @param scale image pixels for each of those
     */
    public static BufferedImage image(
            FigureChart chart, double width, double height, double scale) {
        return draw(chart, width, height, scale, BufferedImage.TYPE_INT_RGB, Spots.NONE);
    }

    /** As {@link #image}, with premultiplied alpha as screens want it; tells where numbers are. */
    public static BufferedImage blended(
            FigureChart chart, double width, double height, double scale, Spots spots) {
        return draw(chart, width, height, scale, BufferedImage.TYPE_INT_ARGB_PRE, spots);
    }

    private static BufferedImage draw(
            FigureChart chart, double width, double height, double scale, int type, Spots spots) {
        var image =
                new BufferedImage(
                        Math.max(1, (int) Math.round(width * scale)),
                        Math.max(1, (int) Math.round(height * scale)),
                        type);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            chart.draw(g, width, height, spots);
        } finally {
            g.dispose();
        }
        return image;
    }
}
