package org.feltbok.tabular;

import org.feltbok.base.text.PlainText;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Bytes of XML on their way into a file, and texts as they may stand in a workbook's XML. */
final class SheetXml {
    private static final int LONGEST_CELL = 32767;

    /** Excel reads this as a sign given by its number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private byte[] bytes = new byte[1 << 16];
    private int size;

    int size() {
        return size;
    }

    SheetXml add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    SheetXml add(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return add(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void to(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As much of a text as a cell holds, without half a character at the end. */
    static String fitting(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1));
        return text.substring(0, half ? LONGEST_CELL - 1 : LONGEST_CELL);
    }

    /** A text without what XML forbids; Excel reads it as it is written. */
    static String escaped(String text) {
        String plain = PlainText.of(text);
        if (plain.indexOf("_x") >= 0) {
            plain = NUMBERED.matcher(plain).replaceAll("_x005F_");
        }
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
