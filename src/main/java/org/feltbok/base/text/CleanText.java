package org.feltbok.base.text;

/**
 * Texts from files as every later reader can bear them. Line ends become LF whatever system saved
 * the file, so that places in a text do not depend on it. Control characters, halves of characters
 * and what is no character become blanks: XML, and so every picture and workbook, forbids them.
 */
public final class CleanText {
    private static final char FIRST_ABOVE_CONTROL = ' ';
    private static final char DELETE = '\u007f';
    private static final char LAST_CONTROL = '\u009f';
    private static final char NEXT_LINE = '\u0085';

    private CleanText() {}

    /** The text itself where it is clean already. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < FIRST_ABOVE_CONTROL || c >= DELETE) && isSuspect(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    /** Whether a character may have to be replaced; quick, and true for some that may stay. */
    public static boolean isSuspect(char c) {
        return c < FIRST_ABOVE_CONTROL && c != '\n' && c != '\t'
                || c >= DELETE && c <= LAST_CONTROL
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c >= '\ufffe';
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                clean.append(c).append(text.charAt(++i));
            } else if (c == '\r' || c == NEXT_LINE) {
                boolean both = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += both ? 1 : 0;
                clean.append('\n');
            } else {
                clean.append(isSuspect(c) ? ' ' : c);
            }
        }
        return clean.toString();
    }
}
