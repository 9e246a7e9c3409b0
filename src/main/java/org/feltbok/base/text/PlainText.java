package org.feltbok.base.text;

/** Texts as they may leave the program: without what XML 1.0 forbids and no one can see. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text with a blank for each control character but tab and line break, and without
     * noncharacters; halves of characters become U+FFFD. Letters, signs and emoji stay.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0 || c >= 0xd800) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder plain, int c) {
        if (c == '\t' || c == '\n') {
            plain.append((char) c);
        } else if (Character.isISOControl(c)) {
            plain.append(' ');
        } else if (c >= 0xd800 && c <= 0xdfff) {
            plain.append('\ufffd');
        } else if (!isNoncharacter(c)) {
            plain.appendCodePoint(c);
        }
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    }
}
