package org.feltbok.figures.ui;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.Pictures;
import org.feltbok.figures.render.Spots;
import org.feltbok.figures.render.Thumbnail;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;

/** Figures as images of the user interface; may be made on any thread. */
public final class FigureImages {
    private FigureImages() {}

    /**
     * @param width in the scene's pixels
     * @param height in the scene's pixels
     * @param scale image pixels for each of those
     */
    public static Image chart(FigureChart chart, double width, double height, double scale) {
        return chart(chart, width, height, scale, Spots.NONE);
    }

    /** As above, telling where each number is in the scene's pixels. */
    static Image chart(FigureChart chart, double width, double height, double scale, Spots spots) {
        return image(Pictures.blended(chart, width, height, scale, spots));
    }

    /** A picture of 72 × 48 scene pixels for lists. */
    public static Image thumbnail(FigureTable table, Colours colours, double scale) {
        return image(Thumbnail.image(table, colours, scale));
    }

    /** Shares the pixels of an image with premultiplied alpha; nothing is copied. */
    private static Image image(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(
                        picture.getWidth(),
                        picture.getHeight(),
                        IntBuffer.wrap(pixels),
                        PixelFormat.getIntArgbPreInstance()));
    }
}
