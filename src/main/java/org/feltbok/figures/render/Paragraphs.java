package org.feltbok.figures.render;

import java.awt.Font;
import java.util.List;

/** Text broken into lines, measured in the type that pictures and screen have. */
public final class Paragraphs {
    private static final int ALL = 10_000;

    private Paragraphs() {}

    /**
     * All of a text, in lines that fit a width.
     *
     * @param size of the type in pixels
     * @param width in pixels
     */
    public static List<String> lines(String text, double size, boolean bold, double width) {
        Font font = bold ? InterFonts.semiBold(size) : InterFonts.regular(size);
        return TextLines.wrap(text, font, width, ALL).lines();
    }

    /** How wide a line is, in pixels. */
    public static double width(String line, double size, boolean bold) {
        return TextLines.width(line, bold ? InterFonts.semiBold(size) : InterFonts.regular(size));
    }
}
