package org.feltbok.figures.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A colour set for figures.
 *
 * @param page ground behind the figure
 * @param text headings, labels and dots
 * @param muted axis numbers and notes
 * @param grid grid lines
 * @param baseline the zero line
 * @param darkInk labels on light fills; on dark fills they are white
 * @param categories ten colours for series without order
 * @param likert six colours from one end of a scale to the other
 * @param neutral the middle of a scale with an odd number of steps
 * @param dontKnow answers outside the scale
 * @param heat ends of cells coloured by their numbers: the least, the greatest; then below zero,
 *     zero and above it. The better ink of any two of them is read on all between.
 */
public record Colours(
        Color page,
        Color text,
        Color muted,
        Color grid,
        Color baseline,
        Color darkInk,
        List<Color> categories,
        List<Color> likert,
        Color neutral,
        Color dontKnow,
        List<Color> heat) {

    public static final Colours LIGHT =
            new Colours(
                    hex("#ffffff"),
                    hex("#24292f"),
                    hex("#57606a"),
                    hex("#e1e6eb"),
                    hex("#8c959f"),
                    hex("#1b1f24"),
                    all(
                            "#0b3ea2 #ae5300 #255d3d #ef4b6c #9c7bde #007696 #643708 #ba8d0d #5aa090 #41444a"),
                    all("#8f4a06 #cf8a3a #f0d5a6 #b9e0da #4ca69b #0b5f58"),
                    hex("#e6eaef"),
                    hex("#c3cad2"),
                    all("#eaf1fb #6aa3dd #d9974a #f4f6f8 #5fb3a8"));

    public static final Colours DARK =
            new Colours(
                    hex("#0d1117"),
                    hex("#c9d1d9"),
                    hex("#8b949e"),
                    hex("#21262d"),
                    hex("#6e7681"),
                    hex("#0d1117"),
                    all(
                            "#44a9f9 #c67302 #acefd1 #ac374a #8859d2 #396b7b #e6aa87 #f2e252 #2d9481 #d5def6"),
                    all("#b0611a #d6964a #ecd2a4 #aed8d1 #4ca69b #1c7a70"),
                    hex("#e6eaef"),
                    hex("#6e7681"),
                    all("#18293d #2b6cb5 #92541a #21262d #1f7b71"));

    /**
     * The colour of the series at a position when there are so many without order; after ten they
     * come again lighter, then darker, then lighter still, so that no two series have the same.
     */
    public Color category(int index, int count) {
        boolean pair = count == 2 && index == 1;
        Color own = categories.get(pair ? 5 : index % categories.size());
        int round = index / categories.size();
        if (round == 0) {
            return own;
        }
        // each round lies between the page or the ink and the rounds before
        double share = 0.5 * (1 - Math.pow(0.5, (round + 1) / 2)) + 0.2;
        Color towards = round % 2 == 1 ? Color.WHITE : Color.BLACK;
        return mix(own, towards, Math.min(0.75, share));
    }

    /** A colour so quiet that text in the ink of the page is read on it and beside it. */
    public Color tone(Color own) {
        return mix(own, page, 0.62);
    }

    /**
     * Colours of an ordered scale, first step first. Shorter scales drop steps from the middle out,
     * an odd number gets a neutral middle, longer scales are mixed between the six.
     */
    public List<Color> scale(int steps) {
        int half = steps / 2;
        List<Color> colours = new ArrayList<>(side(likert.subList(0, 3), half));
        if (steps % 2 == 1) {
            colours.add(neutral);
        }
        colours.addAll(side(likert.reversed().subList(0, 3), half).reversed());
        return colours;
    }

    /** The better readable of white and the dark ink on a fill. */
    public Color inkOn(Color fill) {
        double light = luminance(fill);
        double white = 1.05 / (light + 0.05);
        double dark = (light + 0.05) / (luminance(darkInk) + 0.05);
        return white >= dark ? Color.WHITE : darkInk;
    }

    private static List<Color> side(List<Color> three, int half) {
        if (half <= three.size()) {
            return three.subList(0, half);
        }
        List<Color> mixed = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            double at = 2.0 * i / (half - 1);
            int left = Math.min(1, (int) at);
            mixed.add(mix(three.get(left), three.get(left + 1), at - left));
        }
        return mixed;
    }

    static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color hex(String hex) {
        return Color.decode(hex);
    }

    private static List<Color> all(String hexes) {
        return Stream.of(hexes.split(" ")).map(Colours::hex).toList();
    }
}
