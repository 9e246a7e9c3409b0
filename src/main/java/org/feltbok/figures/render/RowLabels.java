package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Names of rows left of what is drawn of them, each in as many lines as there is room for.
 *
 * @param width that they have
 * @param most lines; who needs more has written a text and not a name
 */
record RowLabels(Look look, double width, int most) {
    /** Words longer than that are cut. */
    private static final double LONGEST = 190;

    /** Of the longest name in one line. */
    static double longest(Look look) {
        return look.view().table().rows().stream()
                .mapToDouble(h -> TextLines.width(h.label(), Look.LABEL))
                .max()
                .orElse(0);
    }

    /**
     * What the names need so that no word of theirs is cut and none has more lines.
     *
     * @param most lines
     */
    static double least(Look look, int most) {
        return look.view().table().rows().stream()
                .mapToDouble(h -> least(h.label(), Look.LABEL, most))
                .max()
                .orElse(0);
    }

    /** What a text needs so that no word of it is cut and it has no more lines. */
    static double least(String text, Font font, int most) {
        double least = Math.min(LONGEST, TextLines.longestWord(text, font));
        while (TextLines.wrap(text, font, least + 1, most + 1).lines().size() > most) {
            least *= 1.1;
        }
        return least + 1;
    }

    /** What each row needs for the name that takes most lines. */
    double row() {
        return rows().stream()
                .mapToDouble(h -> lines(h.label(), most).height() + 6)
                .max()
                .orElse(0);
    }

    /**
     * @param right where they end
     * @param top of the first row
     * @param slot from row to row
     */
    void draw(Graphics2D g, double right, double top, double slot) {
        double middle = top + slot / 2;
        for (Header header : rows()) {
            draw(g, header, right, middle, slot);
            middle += slot;
        }
    }

    /** One of them; the short form of the name where only one line has room. */
    void draw(Graphics2D g, Header header, double right, double middle, double slot) {
        int fitting = Math.clamp((int) ((slot + 2) / TextLines.lineHeight(Look.LABEL)), 1, most);
        TextLines text = lines(header.label(), 99);
        if (text.lines().size() > fitting) {
            text = lines(fitting == 1 ? header.shortLabel() : header.label(), fitting);
        }
        text.drawMiddle(g, right, middle, TextLines.Align.RIGHT, look.colours().text());
    }

    private List<Header> rows() {
        return look.view().table().rows();
    }

    private TextLines lines(String text, int lines) {
        return TextLines.balanced(text, Look.LABEL, width, lines);
    }
}
