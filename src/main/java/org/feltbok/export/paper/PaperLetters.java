package org.feltbok.export.paper;

import org.feltbok.figures.render.PdfFonts;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

import java.awt.Color;

/** The letters of a printed form: the program's own font, which stands in the file. */
final class PaperLetters {
    static final Color INK = new Color(0x1b1f24);
    static final Color QUIET = new Color(0x57606a);

    private final BaseFont regular = PdfFonts.regular();
    private final BaseFont strong = PdfFonts.semiBold();

    Font text() {
        return new Font(regular, 9.5f, Font.NORMAL, INK);
    }

    Font strong() {
        return new Font(strong, 9.5f, Font.NORMAL, INK);
    }

    Font title() {
        return new Font(strong, 16, Font.NORMAL, INK);
    }

    Font heading() {
        return new Font(strong, 12, Font.NORMAL, INK);
    }

    Font small() {
        return new Font(regular, 8, Font.NORMAL, QUIET);
    }

    /** Of codes, and of what tells where to go on. */
    Font code() {
        return new Font(regular, 8, Font.NORMAL, INK);
    }

    Font box() {
        return new Font(regular, 13, Font.NORMAL, INK);
    }

    /** Of small text, in points. */
    float widthOf(String text) {
        return regular.getWidthPoint(text, 8);
    }

    /** Whether all letters of a text can be printed. */
    boolean have(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || regular.charExists(c));
    }
}
