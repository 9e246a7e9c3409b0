package org.feltbok.tabular;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is seen of a CSV file before it is read: encoding, byte order mark, separator.
 *
 * @param namesSeparator whether the first line does nothing but name the separator
 */
record CsvBytes(Charset charset, int markLength, char separator, boolean namesSeparator) {
    private static final int LOOKED_AT = 3;
    private static final Pattern NAMED =
            Pattern.compile("\"?sep=([^\"])\"?", Pattern.CASE_INSENSITIVE);

    /**
     * What the first bytes say of those that follow.
     *
     * @param charset UTF-8 where they say nothing
     * @param length how many of them are no text
     */
    record Mark(Charset charset, int length) {
        static Mark of(byte[] start) {
            if (begins(start, 0xEF, 0xBB, 0xBF)) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (begins(start, 0xFF, 0xFE)) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            if (begins(start, 0xFE, 0xFF)) {
                return new Mark(StandardCharsets.UTF_16BE, 2);
            }
            return new Mark(StandardCharsets.UTF_8, 0);
        }
    }

    /** Whether it can be read as a file at all; a pipe would be waited for without an end. */
    static boolean isFile(Path file, String name, Consumer<Fault> faults) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            faults.accept(Fault.at(Place.file(name), "tabular.not_a_file"));
            return false;
        }
        return true;
    }

    static CsvBytes of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        Mark seen = Mark.of(start);
        Charset charset = seen.charset();
        int mark = seen.length();
        Optional<Character> named = named(file, charset, mark);
        return new CsvBytes(
                charset,
                mark,
                named.isPresent() ? named.get() : separator(file, charset, mark),
                named.isPresent());
    }

    static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text after the mark and after a line that only names the separator. */
    Reader text(InputStream in, CharsetDecoder decoder) throws IOException {
        in.skipNBytes(markLength);
        Reader text = new BufferedReader(new InputStreamReader(in, decoder));
        if (namesSeparator) {
            int c = text.read();
            while (c >= 0 && c != '\n' && c != '\r') {
                c = text.read();
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
            }
        }
        return text;
    }

    /** ASCII alone is looked at here, and bytes above it may be anything yet. */
    private static Reader quick(Path file, Charset charset, int mark) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        Charset easy = charset == StandardCharsets.UTF_8 ? StandardCharsets.ISO_8859_1 : charset;
        return new BufferedReader(new InputStreamReader(in, easy));
    }

    /** What a first line {@code sep=;} says, as some spreadsheets write it. */
    private static Optional<Character> named(Path file, Charset charset, int mark)
            throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader in = quick(file, charset, mark)) {
            for (int c = in.read(); c >= 0 && c != '\n' && c != '\r' && line.length() < 10; ) {
                line.append((char) c);
                c = in.read();
            }
        }
        return named(line);
    }

    /** The same of a first line that has been read. */
    static Optional<Character> named(CharSequence line) {
        Matcher m = NAMED.matcher(line);
        return m.matches() ? Optional.of(m.group(1).charAt(0)) : Optional.empty();
    }

    /**
     * The most frequent of comma, semicolon and tab in the first row that is not empty, outside
     * quotes.
     */
    private static char separator(Path file, Charset charset, int mark) throws IOException {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean begun = false;
        try (Reader in = quick(file, charset, mark)) {
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

    /** What is wrong with bytes that are not of the encoding. */
    Fault unreadable(Path file, String name) {
        return charset == StandardCharsets.UTF_8
                ? notUtf8(file, name)
                : Fault.at(Place.file(name), "tabular.not_utf8");
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
    private static Fault notUtf8(Path file, String name) {
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
