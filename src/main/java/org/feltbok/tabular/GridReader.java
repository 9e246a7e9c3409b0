package org.feltbok.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads tables that were made to be looked at: titles above, footnotes below, rows of different
 * lengths. CSV as UTF-8, UTF-16 or Windows-1252 (of which ISO-8859-1 is a part), and Excel (.xlsx,
 * .xls), told apart by what the file holds.
 */
public final class GridReader {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final long MEGABYTE = 1L << 20;
    private static final long MOST = 256 * MEGABYTE;
    private static final int LOOKED_AT = 5;

    /** As many columns as a sheet of Excel has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final char[] SEPARATORS = {';', '\t', ','};

    private GridReader() {}

    /**
     * The sheets of a workbook, or the one table of a CSV file; none if it cannot be read, which is
     * told.
     *
     * @param notes what was read otherwise than it may look
     */
    public static List<Grid> read(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        return read(file, name, ReadAs.SEEN, s -> {}, faults, notes);
    }

    /**
     * The same, read as was chosen.
     *
     * @param seen told how a CSV file was read; not told for a workbook
     */
    public static List<Grid> read(
            Path file,
            String name,
            ReadAs as,
            Consumer<ReadAs> seen,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        if (!CsvBytes.isFile(file, name, faults)) {
            return List.of();
        }
        try {
            boolean isExcel = isExcel(file);
            if (Files.size(file) > MOST) {
                faults.accept(
                        isExcel
                                ? Fault.at(Place.file(name), "tabular.too_large")
                                : Fault.at(Place.file(name), "tabular.too_big", MOST / MEGABYTE));
                return List.of();
            }
            return isExcel
                    ? ExcelReader.grids(file, name, faults, notes)
                    : csv(Files.readAllBytes(file), name, as, seen, faults, notes);
        } catch (IOException e) {
            faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
            return List.of();
        }
    }

    /**
     * What stands between the cells of the first row: for files that begin with their heads, where
     * the rows below may hold lists with signs of their own. Empty if the file cannot be read.
     */
    public static Optional<Character> betweenHeads(Path file) {
        try {
            return Optional.of(CsvBytes.of(file).separator());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A zip file, or the container that older programs write. */
    private static boolean isExcel(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        return start.length == LOOKED_AT
                && (CsvBytes.begins(start, 'P', 'K') || CsvBytes.begins(start, 0xD0, 0xCF));
    }

    private static List<Grid> csv(
            byte[] bytes,
            String name,
            ReadAs as,
            Consumer<ReadAs> seen,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        Text decoded = text(bytes, name, as, notes);
        String text = decoded.words();
        char separator = as.separator().orElseGet(() -> separator(text));
        seen.accept(new ReadAs(Optional.of(decoded.charset()), Optional.of(separator)));
        List<Grid.Line> lines = new ArrayList<>();
        CellCollector row = new CellCollector(MOST_COLUMNS);
        int number = 0;
        try (var reader =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(row, text)) {
            for (var records = reader.iterator(); records.hasNext(); records.next()) {
                number++;
                String[] cells = row.cleaned();
                if (holdsAny(cells) && !isSeparatorLine(number, row)) {
                    lines.add(new Grid.Line(number, List.of(cells), Set.of()));
                }
            }
        } catch (CsvParseException e) {
            faults.accept(broken(e, name));
            return List.of();
        } catch (IOException e) {
            faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
            return List.of();
        }
        if (lines.isEmpty()) {
            faults.accept(Fault.at(Place.file(name), "tabular.empty"));
            return List.of();
        }
        return List.of(new Grid(name, null, lines));
    }

    /** A row that never ends is no row with a quotation mark too many. */
    private static Fault broken(CsvParseException e, String name) {
        if (e.getCause() instanceof CellCollector.TooWide) {
            return Fault.at(Place.file(name), "tabular.too_wide", MOST_COLUMNS);
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return Fault.at(Place.file(name), "tabular.quote", message.lines().findFirst().orElse(""));
    }

    private static boolean holdsAny(String[] cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparatorLine(int number, CellCollector row) {
        return number == 1 && row.cells()[0].toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
    }

    private record Text(String words, Charset charset) {}

    private static Text text(byte[] bytes, String name, ReadAs as, Consumer<Fault> notes) {
        CsvBytes.Mark seen = CsvBytes.Mark.of(bytes);
        int mark = seen.length();
        if (as.charset().isPresent()) {
            Charset chosen = as.charset().get();
            int from = chosen.equals(seen.charset()) ? mark : 0;
            return new Text(new String(bytes, from, bytes.length - from, chosen), chosen);
        }
        if (!seen.charset().equals(StandardCharsets.UTF_8)) {
            return new Text(
                    new String(bytes, mark, bytes.length - mark, seen.charset()), seen.charset());
        }
        try {
            return new Text(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                            .toString(),
                    StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            notes.accept(Fault.at(Place.file(name), "tabular.western"));
            return new Text(new String(bytes, WESTERN), WESTERN);
        }
    }

    /**
     * The sign that stands equally often in most rows. Semicolon and tab come before the comma,
     * which may stand in titles and numbers.
     */
    private static char separator(String text) {
        Optional<Character> named = CsvBytes.named(text.lines().findFirst().orElse(""));
        if (named.isPresent()) {
            return named.get();
        }
        List<Map<Integer, Integer>> times = new ArrayList<>();
        for (int i = 0; i < SEPARATORS.length; i++) {
            times.add(new HashMap<>());
        }
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        int rows = 0;
        for (int i = 0; i <= text.length() && rows < 1000; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && (!quoted || i == text.length())) {
                for (int s = 0; s < counts.length; s++) {
                    if (counts[s] > 0) {
                        times.get(s).merge(counts[s], 1, Integer::sum);
                    }
                    counts[s] = 0;
                }
                rows++;
            } else if (!quoted) {
                for (int s = 0; s < counts.length; s++) {
                    counts[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int[] alike = times.stream().mapToInt(GridReader::most).toArray();
        for (int s = 0; s < 2; s++) {
            if (alike[s] >= 2 && alike[s] * 2 >= alike[2]) {
                return SEPARATORS[s];
            }
        }
        return alike[0] > 0 && alike[2] <= 1 ? ';' : ',';
    }

    private static int most(Map<Integer, Integer> rowsByCount) {
        return rowsByCount.values().stream().max(Comparator.naturalOrder()).orElse(0);
    }
}
