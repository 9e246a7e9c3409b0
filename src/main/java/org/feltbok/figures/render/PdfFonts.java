package org.feltbok.figures.render;

import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Inter as PDF files take it. Read once, as a face takes longer to read than a page to draw: no
 * document changes it, each notes the letters that it used for itself.
 */
public final class PdfFonts {
    private static final BaseFont REGULAR = load("Inter-Regular.otf");
    private static final BaseFont SEMI_BOLD = load("Inter-SemiBold.otf");

    private PdfFonts() {}

    public static BaseFont regular() {
        return REGULAR;
    }

    public static BaseFont semiBold() {
        return SEMI_BOLD;
    }

    private static BaseFont load(String file) {
        String path = "/com/formdev/flatlaf/fonts/inter/" + file;
        try (InputStream in =
                Objects.requireNonNull(PdfFonts.class.getResourceAsStream(path), path)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
