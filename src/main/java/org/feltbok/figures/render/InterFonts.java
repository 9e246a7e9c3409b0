package org.feltbok.figures.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Inter for drawing figures, the same on every machine; works without a display. */
final class InterFonts {
    private static final Font REGULAR = load("Inter-Regular.otf");
    private static final Font SEMI_BOLD = load("Inter-SemiBold.otf");

    private InterFonts() {}

    /**
     * @param size in pixels at 96 dpi
     */
    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    /**
     * @param size in pixels at 96 dpi
     */
    static Font semiBold(double size) {
        return SEMI_BOLD.deriveFont((float) size);
    }

    private static Font load(String file) {
        String path = "/com/formdev/flatlaf/fonts/inter/" + file;
        try (InputStream in =
                Objects.requireNonNull(InterFonts.class.getResourceAsStream(path), path)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
