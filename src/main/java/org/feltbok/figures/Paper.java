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

    /** Between the margins, in centimetres. */
    public double room() {
        return height - top - bottom;
    }
}
