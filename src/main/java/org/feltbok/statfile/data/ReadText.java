package org.feltbok.statfile.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Texts out of bytes that are filled up to a width. */
public final class ReadText {
    public static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int ASCII = 127;

    private ReadText() {}

    /** Up to the first byte 0. */
    public static String ended(byte[] bytes, Charset charset) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, charset);
    }

    /** Without the blanks and bytes 0 that it was filled up with. */
    public static String filled(byte[] bytes, int length, Charset charset) {
        int end = length;
        while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        String text = new String(bytes, 0, end, charset);
        // programs cut a text where it is full, within a character too
        boolean isCut = end == bytes.length || end == length;
        while (isCut && text.endsWith("\ufffd")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    public static String filled(byte[] bytes, Charset charset) {
        return filled(bytes, bytes.length, charset);
    }

    /**
     * UTF-8 if it can be that, else Western: programs of today write it into files of old formats
     * too.
     */
    public static String guessed(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean isWrong =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, false)
                        .isError();
        String read = out.flip().toString();
        // a text that is full may end within a character, if there are others
        boolean isCut = in.hasRemaining() && read.chars().noneMatch(c -> c > ASCII);
        return isWrong || isCut ? new String(bytes, WESTERN) : read;
    }

    /** As {@link #ended}, in an encoding that is not said. */
    public static String guessedEnded(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return guessed(Arrays.copyOf(bytes, end));
    }

    /** The encoding of a name, if it is known here. */
    public static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
