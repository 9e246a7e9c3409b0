package org.feltbok.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads CSV: UTF-8 with or without a byte order mark (also UTF-16 with one), separated by comma,
 * semicolon or tab (seen from the first row), cells quoted or not, rows ended by LF, CR or CRLF.
 * Everything wrong is told as a {@link Fault}; nothing is thrown.
 */
public final class CsvReader {
    private CsvReader() {}

    /**
     * Reads a file row by row.
     *
     * @param name what faults call the file
     */
    public static void read(Path file, String name, RowHandler handler) {
        Optional<CsvBytes> seen = seen(file, name, handler::fault);
        if (seen.isEmpty()) {
            return;
        }
        CsvBytes start = seen.get();
        var decoder =
                start.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CellCollector collector = new CellCollector();
        try (var in = Files.newInputStream(file);
                var text = start.text(in, decoder);
                var parser =
                        de.siegmar.fastcsv.reader.CsvReader.builder()
                                .fieldSeparator(start.separator())
                                .skipEmptyLines(false)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .build(collector, text)) {
            new Run(name, handler, collector, start.namesSeparator() ? 1 : 0)
                    .all(parser.iterator());
        } catch (CharacterCodingException e) {
            handler.fault(start.unreadable(file, name));
        } catch (UncheckedIOException e) {
            handler.fault(
                    e.getCause() instanceof CharacterCodingException
                            ? start.unreadable(file, name)
                            : Fault.at(Place.file(name), "tabular.not_readable"));
        } catch (CsvParseException e) {
            handler.fault(Fault.at(Place.file(name), "tabular.quote", firstLine(e)));
        } catch (IOException e) {
            handler.fault(Fault.at(Place.file(name), "tabular.not_readable"));
        }
    }

    private static String firstLine(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }

    private static Optional<CsvBytes> seen(Path file, String name, Consumer<Fault> faults) {
        if (!CsvBytes.isFile(file, name, faults)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvBytes.of(file));
        } catch (IOException e) {
            faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
            return Optional.empty();
        }
    }

    /** Reads a whole file; cells are trimmed. Rows that are wrong are told and left out. */
    public static Sheet sheet(Path file, String name, Consumer<Fault> faults) {
        List<Row> rows = new ArrayList<>();
        List<Header> headers = new ArrayList<>();
        read(
                file,
                name,
                new RowHandler() {
                    @Override
                    public boolean header(Header header) {
                        headers.add(header);
                        return true;
                    }

                    @Override
                    public void row(int number, String[] cells) {
                        Header header = headers.getFirst();
                        rows.add(
                                new Row(
                                        header,
                                        number,
                                        Cells.clean(
                                                Arrays.asList(cells).subList(0, header.size()))));
                    }

                    @Override
                    public void fault(Fault fault) {
                        faults.accept(fault);
                    }
                });
        return headers.isEmpty()
                ? Sheet.broken(name, null)
                : new Sheet(name, null, headers.getFirst(), rows);
    }

    /** One pass over a file. */
    private static final class Run {
        private final String name;
        private final RowHandler handler;
        private final CellCollector collector;
        private int number;

        /**
         * @param before rows that stand before what is read
         */
        Run(String name, RowHandler handler, CellCollector collector, int before) {
            this.number = before;
            this.name = name;
            this.handler = handler;
            this.collector = collector;
        }

        void all(CloseableIterator<CellCollector> records) {
            int size = -1;
            while (records.hasNext()) {
                records.next();
                number++;
                if (collector.blankFrom(0)) {
                    continue;
                }
                if (size < 0) {
                    size = header();
                    if (size < 0) {
                        return;
                    }
                } else {
                    row(size);
                }
            }
            if (size < 0) {
                handler.fault(Fault.at(Place.file(name), "tabular.empty"));
            }
        }

        private int header() {
            List<String> names =
                    Cells.clean(Arrays.asList(collector.cells()).subList(0, collector.count()));
            Place place = Place.file(name).row(number);
            return Cells.header(names, place, handler::fault)
                    .filter(handler::header)
                    .map(Header::size)
                    .orElse(-1);
        }

        private void row(int size) {
            int count = collector.count();
            if (count < size || (count > size && !collector.blankFrom(size))) {
                handler.fault(
                        Fault.at(Place.file(name).row(number), "tabular.ragged", count, size));
            } else {
                handler.row(number, collector.cells());
            }
        }
    }
}
