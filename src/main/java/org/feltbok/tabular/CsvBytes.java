package org.feltbok.tabular;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is seen of a CSV file before it is text: byte order mark, separator, bytes that are not
 * UTF-8.
 */
final class CsvBytes {
    private static final int MARK_LENGTH = 3;

    private CsvBytes() {}

    /** The stream after a UTF-8 byte order mark, if it begins with one. */
    static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, MARK_LENGTH);
        byte[] start = pushback.readNBytes(MARK_LENGTH);
        boolean mark =
                start.length == MARK_LENGTH
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        if (!mark) {
            pushback.unread(start);
        }
        return pushback;
    }

    /**
     * The most frequent of comma, semicolon and tab in the first row that is not empty, outside
     * quotes.
     */
    static char separator(Path file) throws IOException {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean begun = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '"') {
                    quoted = !quoted;
                } else if (!quoted && (b == '\n' || b == '\r')) {
                    if (begun) {
                        break;
                    }
                } else if (!quoted) {
                    count(counts, b);
                }
                begun |= b != '\n' && b != '\r';
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2]
                ? ';'
                : counts[2] > counts[0] ? '\t' : ',';
    }

    private static void count(int[] counts, int b) {
        switch (b) {
            case ',' -> counts[0]++;
            case ';' -> counts[1]++;
            case '\t' -> counts[2]++;
            default -> {}
        }
    }

    /** Looks again for the first byte that is not UTF-8 and says which row it stands in. */
    static Fault notUtf8(Path file, String name) {
        RowCounter rows = new RowCounter();
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                rows.count(chars);
                chars.clear();
                if (result.isError()) {
                    break;
                }
                bytes.compact();
            }
        } catch (IOException e) {
            return Fault.at(Place.file(name), "tabular.not_readable");
        }
        return Fault.at(Place.file(name).row(rows.row()), "tabular.not_utf8");
    }

    /**
     * Counts the rows that a spreadsheet would show; line breaks within quotes belong to a cell.
     */
    private static final class RowCounter {
        private int row = 1;
        private boolean quoted;
        private char last;

        void count(CharSequence chars) {
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '\r' || (c == '\n' && last != '\r'))) {
                    row++;
                }
                last = c;
            }
        }

        int row() {
            return row;
        }
    }
}
