package org.feltbok.figures.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes images as PNG with their resolution, so that text programs place them at the size meant. Faster than ImageIO,
 * which also leaves the resolution out: one filter for all lines and a low compression level.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LEVEL = 3;
    private static final byte FILTER_UP = 2;

    private PngWriter() {}

    /**
     * Draws a chart and writes it.
     *
     * @param width in pixels at 96 dpi
     * @param dpi resolution of the image; 192 is twice the pixels of the screen
     */
    public static void write(FigureChart chart, double width, double dpi, OutputStream out) throws IOException {
        write(Pictures.image(chart, width, chart.preferredHeight(width), dpi / 96), dpi, out);
    }

    /** Writes an image; with its transparency if it has any. The stream stays open. */
    public static void write(BufferedImage image, double dpi, OutputStream out) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        out.write(SIGNATURE);
        chunk(out, "IHDR", data -> {
            data.writeInt(image.getWidth());
            data.writeInt(image.getHeight());
            data.write(new byte[] {8, (byte) (alpha ? 6 : 2), 0, 0, 0});
        });
        chunk(out, "pHYs", data -> {
            int perMetre = (int) Math.round(dpi / 0.0254);
            data.writeInt(perMetre);
            data.writeInt(perMetre);
            data.write(1);
        });
        chunk(out, "IDAT", data -> compress(image, alpha ? 4 : 3, data));
        chunk(out, "IEND", data -> {});
    }

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream data) throws IOException;
    }

    private static void chunk(OutputStream out, String type, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.write(type.getBytes(StandardCharsets.US_ASCII));
        content.write(data);
        byte[] all = bytes.toByteArray();
        var crc = new CRC32();
        crc.update(all);
        var target = new DataOutputStream(out);
        target.writeInt(all.length - 4);
        target.write(all);
        target.writeInt((int) crc.getValue());
    }

    private static void compress(BufferedImage image, int channels, OutputStream out) throws IOException {
        int width = image.getWidth();
        int[] pixels = new int[width];
        byte[] line = new byte[width * channels];
        byte[] above = new byte[width * channels];
        byte[] filtered = new byte[1 + width * channels];
        byte[] buffer = new byte[1 << 16];
        filtered[0] = FILTER_UP;
        var deflater = new Deflater(LEVEL);
        try {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, pixels, 0, width);
                unpack(pixels, line, channels);
                for (int i = 0; i < line.length; i++) {
                    filtered[i + 1] = (byte) (line[i] - above[i]);
                }
                deflater.setInput(filtered);
                drain(deflater, buffer, out);
                byte[] swap = above;
                above = line;
                line = swap;
            }
            deflater.finish();
            drain(deflater, buffer, out);
        } finally {
            deflater.end();
        }
    }

    private static void unpack(int[] pixels, byte[] line, int channels) {
        int at = 0;
        for (int pixel : pixels) {
            line[at++] = (byte) (pixel >> 16);
            line[at++] = (byte) (pixel >> 8);
            line[at++] = (byte) pixel;
            if (channels == 4) {
                line[at++] = (byte) (pixel >> 24);
            }
        }
    }

    private static void drain(Deflater deflater, byte[] buffer, OutputStream out) throws IOException {
        int length = deflater.deflate(buffer);
        while (length > 0) {
            out.write(buffer, 0, length);
            length = deflater.deflate(buffer);
        }
    }
}
