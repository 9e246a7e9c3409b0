package org.feltbok.export;

import org.feltbok.base.Fault;

import java.util.Optional;

/** How large pictures may be, so that there is memory to draw them and something to see. */
public final class PictureSize {
    public static final double LEAST_CENTIMETRES = 2;
    public static final double MOST_CENTIMETRES = 100;
    public static final double LEAST_DPI = 50;
    public static final double MOST_DPI = 1200;

    /** Pixels of a side beyond which one picture takes more memory than a study. */
    static final long MOST_PIXELS = 12_000;

    private PictureSize() {}

    /** How many pixels across a picture has. */
    public static long pixels(double centimetres, double dpi) {
        return Math.round(centimetres / Recipe.CM_PER_INCH * dpi);
    }

    /**
     * The resolution that a picture can have, so that neither side takes more pixels than there is
     * memory for.
     *
     * @param width of the picture on paper, in pixels at 96 dpi
     * @param height likewise; a table of many rows is many times higher than wide
     * @param dpi that is asked for
     */
    static double resolution(double width, double height, double dpi) {
        return Math.min(dpi, MOST_PIXELS * 96.0 / Math.max(width, height));
    }

    /** Why pictures cannot be of a size; empty if they can. */
    public static Optional<Fault> fault(double centimetres, double dpi) {
        if (!(centimetres >= LEAST_CENTIMETRES && centimetres <= MOST_CENTIMETRES)) {
            return Optional.of(
                    told(
                            "export.fault.width",
                            (int) LEAST_CENTIMETRES,
                            (int) MOST_CENTIMETRES,
                            centimetres));
        }
        if (!(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
            return Optional.of(told("export.fault.dpi", (int) LEAST_DPI, (int) MOST_DPI, dpi));
        }
        long pixels = pixels(centimetres, dpi);
        return pixels > MOST_PIXELS
                ? Optional.of(told("export.fault.pixels", pixels, MOST_PIXELS))
                : Optional.empty();
    }

    private static Fault told(String key, Object... args) {
        return Fault.at(Fault.Place.none(), key, args);
    }
}
