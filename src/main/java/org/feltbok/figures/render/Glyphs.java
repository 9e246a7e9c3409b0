package org.feltbok.figures.render;

import java.awt.Font;

/** Texts as they can be drawn: in the house's font, in one that the system has, or marked. */
final class Glyphs {
    private static final String MARK = "\ufffd";

    /** With accents, as in Western Europe. */
    private static final char FIRST_LETTER = '\u00c0';

    private static final char LAST_LETTER = '\u00ff';

    private Glyphs() {}

    /** A text and the font that has all its signs. */
    record Drawn(String text, Font font) {}

    /**
     * Signs that no font has, such as emoji where there is none for them, become a mark; one for a
     * sign that is made of several.
     */
    static Drawn of(String text, Font font) {
        if (isPlain(text) || font.canDisplayUpTo(text) < 0) {
            return new Drawn(text, font);
        }
        Font other = new Font(Font.DIALOG, Font.PLAIN, 1).deriveFont(style(font), font.getSize2D());
        if (other.canDisplayUpTo(text) < 0) {
            return new Drawn(text, other);
        }
        Font drawn = lacking(text, other) < lacking(text, font) ? other : font;
        return new Drawn(marked(text, drawn), drawn);
    }

    /** Of letters, digits and signs that every font of figures has: it need not be asked. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && c < FIRST_LETTER || c > LAST_LETTER) {
                return false;
            }
        }
        return true;
    }

    private static int style(Font font) {
        return font.getFontName().contains("Semi") ? Font.BOLD : Font.PLAIN;
    }

    private static long lacking(String text, Font font) {
        return text.codePoints().filter(c -> !font.canDisplay(c)).count();
    }

    private static String marked(String text, Font font) {
        var marked = new StringBuilder();
        int[] all = text.codePoints().toArray();
        boolean joined = false;
        for (int c : all) {
            boolean invisible = c == 0x200d || c >= 0xfe00 && c <= 0xfe0f || isSkin(c);
            if (!invisible && font.canDisplay(c)) {
                marked.appendCodePoint(c);
                joined = false;
            } else if (!invisible && !joined) {
                marked.append(font.canDisplay(MARK.charAt(0)) ? MARK : "?");
            }
            joined = c == 0x200d;
        }
        return marked.toString();
    }

    private static boolean isSkin(int c) {
        return c >= 0x1f3fb && c <= 0x1f3ff;
    }
}
