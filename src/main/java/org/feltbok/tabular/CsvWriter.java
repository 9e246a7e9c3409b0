package org.feltbok.tabular;

import de.siegmar.fastcsv.writer.LineDelimiter;

import org.feltbok.base.text.NoFormula;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes CSV as in RFC 4180: UTF-8, quoted where needed. The same rows always give the same bytes.
 */
public final class CsvWriter implements AutoCloseable {
    /** For whom a file is written. */
    public enum Reader {
        /** Read back by programs: cells exactly as they are, LF, no byte order mark. */
        PROGRAM,
        /**
         * Opened in a spreadsheet: byte order mark, CRLF, and nothing that it would run as a
         * formula.
         */
        PERSON
    }

    private final de.siegmar.fastcsv.writer.CsvWriter out;
    private final Reader reader;

    private CsvWriter(Writer target, char separator, Reader reader) throws IOException {
        this.reader = reader;
        if (reader == Reader.PERSON) {
            target.write('\ufeff');
        }
        out =
                de.siegmar.fastcsv.writer.CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(
                                reader == Reader.PERSON ? LineDelimiter.CRLF : LineDelimiter.LF)
                        .build(target);
    }

    /** Opens a new file, or empties one that is there. */
    public static CsvWriter open(Path file, char separator, Reader reader) {
        try {
            return new CsvWriter(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8), separator, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CsvWriter open(Path file, Reader reader) {
        return open(file, ',', reader);
    }

    /** Writes to what the caller opened; it is closed with this. */
    public static CsvWriter to(Writer target, char separator, Reader reader) {
        try {
            return new CsvWriter(target, separator, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(List<String> cells) {
        out.writeRecord(
                reader == Reader.PERSON ? cells.stream().map(NoFormula::of).toList() : cells);
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    /** Hands what was written on to what the caller opened. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
