package org.feltbok.figures;

/**
 * The paper of a document, in centimetres.
 *
 * @param top margin, and so on
 * @param column width of one column of text
 */
public record Paper(
        double width, double height, double top, double bottom, double left, double column) {
    /** A4 with a text 16 cm wide. */
    public static final Paper A4 = new Paper(21, 29.7, 2.5, 2.5, 2.5, 16);

    /** No chart is higher; one that would be is made smaller as a whole. */
    public static final double HIGHEST_CHART = 20;

    /** Pixels in a centimetre, at 96 dpi. */
    public static final double PIXELS = 96 / 2.54;

    /** Share of a page that a chart may take whatever stands beside it. */
    private static final double LEAST_SHARE = 0.25;

    /** Between the margins, in centimetres. */
    public double room() {
        return height - top - bottom;
    }

    /**
     * How high a chart may be, in centimetres.
     *
     * @param beside what stands above and below it on its page, in centimetres
     */
    public double highest(double beside) {
        double left = Math.max(room() * LEAST_SHARE, room() - beside);
        return Math.min(HIGHEST_CHART, left);
    }
}
