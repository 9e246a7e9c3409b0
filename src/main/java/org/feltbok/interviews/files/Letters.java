package org.feltbok.interviews.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file's bytes as text: UTF-8 and UTF-16 by their mark, else UTF-8, else Windows'. */
final class Letters {
    private Letters() {}

    static String read(Path file, InterviewText.Reading out) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (starts(bytes, 0xFF, 0xFE)) {
            return cut(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return cut(bytes, 2, StandardCharsets.UTF_16BE);
        }
        int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int zero = zero(bytes);
        if (zero >= 0) {
            throw out.refuse("interviews.file.no_text");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            out.find(0, "interviews.file.not_utf8");
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String cut(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static int zero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
