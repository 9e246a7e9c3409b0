package org.feltbok.figures.style;

import java.util.List;
import java.util.stream.Stream;

/**
 * Colours as red, green and blue in one number.
 *
 * @param page ground behind the figure
 * @param text headings, labels and dots
 * @param muted axis numbers and notes
 * @param grid grid lines
 * @param baseline the zero line
 * @param ink labels on light fills; on dark fills they are white
 * @param series colours for series without order
 * @param scale six colours from one end of an ordered scale to the other
 * @param middle the middle of a scale with an odd number of steps
 * @param dontKnow answers outside the scale
 * @param heat ends of cells coloured by their numbers: the least, the greatest; then below zero,
 *     zero and above it
 * @param steps whether the series' colours are steps of one lightness, of which few series take
 *     those farthest from each other
 * @param hatched whether bars and slices have lines and dots, by which they are told apart where
 *     colours are not, as on a bad printer
 */
public record StyleColours(
        int page,
        int text,
        int muted,
        int grid,
        int baseline,
        int ink,
        List<Integer> series,
        List<Integer> scale,
        int middle,
        int dontKnow,
        List<Integer> heat,
        boolean steps,
        boolean hatched) {
    /** As read on paper and in documents. */
    public static final StyleColours LIGHT =
            new StyleColours(
                    0xffffff,
                    0x24292f,
                    0x57606a,
                    0xe1e6eb,
                    0x8c959f,
                    0x1b1f24,
                    all("0b3ea2 ae5300 255d3d ef4b6c 9c7bde 007696 643708 ba8d0d 5aa090 41444a"),
                    all("8f4a06 cf8a3a f0d5a6 b9e0da 4ca69b 0b5f58"),
                    0xe6eaef,
                    0xc3cad2,
                    all("eaf1fb 6aa3dd d9974a f4f6f8 5fb3a8"),
                    false,
                    false);

    /** On a dark ground. */
    public static final StyleColours DARK =
            new StyleColours(
                    0x0d1117,
                    0xc9d1d9,
                    0x8b949e,
                    0x21262d,
                    0x6e7681,
                    0x0d1117,
                    all("44a9f9 c67302 acefd1 ac374a 8859d2 396b7b e6aa87 f2e252 2d9481 d5def6"),
                    all("b0611a d6964a ecd2a4 aed8d1 4ca69b 1c7a70"),
                    0xe6eaef,
                    0x6e7681,
                    all("18293d 2b6cb5 92541a 21262d 1f7b71"),
                    false,
                    false);

    /** Without colour: steps of lightness, none where neither white nor dark is read on it. */
    public static final StyleColours GREY =
            new StyleColours(
                    0xffffff,
                    0x1b1b1b,
                    0x555555,
                    0xe0e0e0,
                    0x8c8c8c,
                    0x111111,
                    all("262626 383838 4a4a4a 5d5d5d 707070 8e8e8e 9f9f9f b0b0b0 c3c3c3 d6d6d6"),
                    all("202020 3a3a3a 555555 9b9b9b b6b6b6 d1d1d1"),
                    0x757575,
                    0xf0f0f0,
                    all("f2f2f2 a3a3a3 8e8e8e f7f7f7 bdbdbd"),
                    true,
                    true);

    public StyleColours {
        series = List.copyOf(series);
        scale = List.copyOf(scale);
        heat = List.copyOf(heat);
    }

    /** How well two colours stand against each other, from 1 to 21, as WCAG 2 defines it. */
    public static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** As it is written: {@code #0b3ea2}. */
    public static String hex(int colour) {
        return String.format("#%06x", colour);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static List<Integer> all(String hexes) {
        return Stream.of(hexes.split(" ")).map(h -> Integer.parseInt(h, 16)).toList();
    }
}
