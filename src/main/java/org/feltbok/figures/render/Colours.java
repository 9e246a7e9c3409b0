package org.feltbok.figures.render;

import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.StyleColours;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A colour set for figures.
 *
 * @param page ground behind the figure
 * @param text headings, labels and dots
 * @param muted axis numbers and notes
 * @param grid grid lines
 * @param baseline the zero line
 * @param darkInk labels on light fills; on dark fills they are white
 * @param categories colours for series without order
 * @param likert six colours from one end of a scale to the other
 * @param neutral the middle of a scale with an odd number of steps
 * @param dontKnow answers outside the scale
 * @param heat ends of cells coloured by their numbers: the least, the greatest; then below zero,
 *     zero and above it. The better ink of any two of them is read on all between.
 * @param hatched whether areas have lines and dots, by which they are told apart without colour
 * @param steps whether the categories are steps of one lightness, of which few take those farthest
 *     from each other
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
        List<Color> heat,
        boolean steps,
        boolean hatched) {
    /** Less than this between a fill and the page is hardly seen. */
    private static final double SEEN = 1.2;

    public static final Colours LIGHT = of(StyleColours.LIGHT);

    public static final Colours DARK = of(StyleColours.DARK);

    /** The colours of a house style. */
    public static Colours of(HouseStyle style) {
        return style.palette().equals(StyleColours.LIGHT) ? LIGHT : of(style.palette());
    }

    private static Colours of(StyleColours palette) {
        return new Colours(
                new Color(palette.page()),
                new Color(palette.text()),
                new Color(palette.muted()),
                new Color(palette.grid()),
                new Color(palette.baseline()),
                new Color(palette.ink()),
                all(palette.series()),
                all(palette.scale()),
                new Color(palette.middle()),
                new Color(palette.dontKnow()),
                all(palette.heat()),
                palette.steps(),
                palette.hatched());
    }

    /**
     * The colour of the series at a position when there are so many without order; after ten they
     * come again lighter, then darker, then lighter still, so that no two series have the same.
     */
    public Color category(int index, int count) {
        Color own = categories.get(place(index, count) % categories.size());
        int round = index / categories.size();
        if (round == 0) {
            return own;
        }
        // each round lies between the page or the ink and the rounds before
        double share = 0.5 * (1 - Math.pow(0.5, (round + 1) / 2)) + 0.2;
        Color towards = round % 2 == 1 ? Color.WHITE : Color.BLACK;
        return mix(own, towards, Math.min(0.75, share));
    }

    private int place(int index, int count) {
        if (steps && count <= categories.size()) {
            return count == 1 ? 2 : index * (categories.size() - 1) / Math.max(2, count - 1);
        }
        boolean pair = count == 2 && index == 1;
        return pair ? Math.min(5, categories.size() - 1) : index;
    }

    /** A series' colour where letters of it are read on the page; else that of text. */
    public Color readable(Color own) {
        return StyleColours.contrast(rgb(own), rgb(page)) < 4.5 ? text : own;
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

    /** What stands around a fill that is hardly seen on the page; others need nothing. */
    Optional<Color> edge(Color fill) {
        return StyleColours.contrast(rgb(fill), rgb(page)) < SEEN
                ? Optional.of(baseline)
                : Optional.empty();
    }

    /** The better readable of white and the dark ink on a fill. */
    public Color inkOn(Color fill) {
        return StyleColours.contrast(0xffffff, rgb(fill))
                        >= StyleColours.contrast(rgb(darkInk), rgb(fill))
                ? Color.WHITE
                : darkInk;
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

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xffffff;
    }

    private static List<Color> all(List<Integer> colours) {
        return colours.stream().map(Color::new).toList();
    }
}
