package org.feltbok.figures.style;

import java.util.Optional;

/**
 * How all figures of a report look, as one small file that can be shared: the same in pictures, in
 * Excel's charts and in Word's. Its JSON form is described in the guide.
 *
 * @param name what people call it; may be empty
 * @param theme what everything has that the file does not say
 * @param font of documents, workbooks and their charts; empty = each program's own. Drawings have
 *     the font of Feltbok
 * @param size of the type against the usual one; 1 = as usual
 * @param labels which bars carry numbers
 * @param wordWidth of charts in a text document, in centimetres; empty = as wide as its text
 * @param pictureWidth of pictures, in centimetres; empty = as asked for where they are made
 */
public record HouseStyle(
        String name,
        Theme theme,
        String font,
        double size,
        StyleColours palette,
        NumberRules numbers,
        LabelRule labels,
        Optional<Double> wordWidth,
        Optional<Double> pictureWidth) {
    /** What a report looks like that names no style. */
    public static final HouseStyle USUAL = of(Theme.REPORT);

    /** Looks to begin from. */
    public enum Theme {
        /** light, for documents */
        REPORT(StyleColours.LIGHT, 1),
        /** dark and larger, to be shown on a wall */
        SCREEN(StyleColours.DARK, 1.25),
        /** steps of grey, for paper without colour */
        GREY_PRINT(StyleColours.GREY, 1);

        private final StyleColours palette;
        private final double size;

        Theme(StyleColours palette, double size) {
            this.palette = palette;
            this.size = size;
        }

        StyleColours palette() {
            return palette;
        }

        double size() {
            return size;
        }
    }

    /**
     * Which bars carry numbers.
     *
     * @param bars all, none, or as each figure says
     * @param from smallest value that gets a number inside a stacked bar; empty = as each figure
     *     says
     */
    public record LabelRule(Bars bars, Optional<Double> from) {
        /** As each figure says. */
        public static final LabelRule USUAL = new LabelRule(Bars.FIGURE, Optional.empty());

        /** Whether bars carry numbers. */
        public enum Bars {
            FIGURE,
            ALL,
            NONE
        }
    }

    /** A theme as it is. */
    public static HouseStyle of(Theme theme) {
        return new HouseStyle(
                "",
                theme,
                "",
                theme.size(),
                theme.palette(),
                NumberRules.USUAL,
                LabelRule.USUAL,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Reads a style.
     *
     * @param place what faults name: the file it stands in
     * @throws org.feltbok.base.FaultException with every fault found and its line
     */
    public static HouseStyle parse(String json, String place) {
        return StyleReader.read(json, place);
    }

    /** Of charts in a text document, in centimetres; they are no wider than its text. */
    public double chartWidth(double text) {
        return Math.min(text, wordWidth.orElse(text));
    }

    /** The same under another name. */
    public HouseStyle named(String other) {
        return new HouseStyle(
                other, theme, font, size, palette, numbers, labels, wordWidth, pictureWidth);
    }

    /** As JSON, laid out for reading; {@link #parse} gives the same style again. */
    public String toJson() {
        return StyleWriter.write(this);
    }
}
