package org.feltbok.export.paper;

import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The letters of a printed form: the program's own font, which stands in the file. */
final class PaperLetters {
    static final Color INK = new Color(0x1b1f24);
    static final Color QUIET = new Color(0x57606a);

    private final BaseFont regular = load("Inter-Regular.otf");
    private final BaseFont strong = load("Inter-SemiBold.otf");

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

    private static BaseFont load(String file) {
        String path = "/com/formdev/flatlaf/fonts/inter/" + file;
        try (InputStream in =
                Objects.requireNonNull(PaperLetters.class.getResourceAsStream(path), path)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
