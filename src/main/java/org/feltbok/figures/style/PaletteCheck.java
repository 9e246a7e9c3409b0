package org.feltbok.figures.style;

import org.feltbok.figures.SpecNode;
import org.feltbok.figures.style.HouseStyle.Theme;

import java.util.List;

/**
 * What colours must hold so that everybody reads them: text stands out from what is behind it, and
 * colours that stand for different things can be told apart; in grey print by their lightness.
 */
final class PaletteCheck {
    /** As WCAG 2 asks of text. */
    static final double LEAST = 4.5;

    /** Between two colours of series, as CIELAB measures it. */
    static final double APART = 5;

    private static final int WHITE = 0xffffff;
    private final StyleColours palette;
    private final Theme theme;
    private final SpecNode node;

    private PaletteCheck(StyleColours palette, Theme theme, SpecNode node) {
        this.palette = palette;
        this.theme = theme;
        this.node = node;
    }

    /**
     * @param node of the colours; is told what is wrong
     */
    static void of(StyleColours palette, Theme theme, SpecNode node) {
        var check = new PaletteCheck(palette, theme, node);
        check.text("text", palette.text());
        check.text("muted", palette.muted());
        check.fills("series", palette.series());
        check.fills("scale", palette.scale());
        check.fill("middle", palette.middle());
        check.fill("dont_know", palette.dontKnow());
        check.fills("heat", palette.heat());
        check.apart("series", palette.series(), palette.series().size());
        check.apart("scale", palette.scale(), 1);
    }

    private void text(String field, int colour) {
        double contrast = StyleColours.contrast(colour, palette.page());
        if (contrast < LEAST) {
            node.wrong(
                    field,
                    "figures.style.contrast.text",
                    StyleColours.hex(colour),
                    StyleColours.hex(palette.page()),
                    ratio(contrast));
        }
    }

    private void fills(String field, List<Integer> colours) {
        for (int i = 0; i < colours.size(); i++) {
            fill(field + "[" + i + "]", colours.get(i));
        }
    }

    /** A number is read on it, in white or in the dark ink. */
    private void fill(String field, int colour) {
        double contrast =
                Math.max(
                        StyleColours.contrast(WHITE, colour),
                        StyleColours.contrast(palette.ink(), colour));
        if (contrast < LEAST) {
            node.wrong(
                    field,
                    "figures.style.contrast.fill",
                    StyleColours.hex(colour),
                    ratio(contrast));
        }
    }

    /**
     * @param within how many places two may stand from each other to be compared
     */
    private void apart(String field, List<Integer> colours, int within) {
        for (int i = 0; i < colours.size(); i++) {
            for (int j = i + 1; j < colours.size() && j <= i + within; j++) {
                double distance =
                        theme == Theme.GREY_PRINT
                                ? Lab.lightness(colours.get(i), colours.get(j))
                                : Lab.distance(colours.get(i), colours.get(j));
                if (distance < APART) {
                    node.wrong(
                            field + "[" + j + "]",
                            theme == Theme.GREY_PRINT
                                    ? "figures.style.alike.grey"
                                    : "figures.style.alike",
                            StyleColours.hex(colours.get(j)),
                            StyleColours.hex(colours.get(i)));
                }
            }
        }
    }

    private static double ratio(double contrast) {
        return Math.floor(contrast * 10) / 10;
    }
}
