package org.feltbok.tabular;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Excel workbook row by row, so that its size is no matter: sheets one after another,
 * their cells from the left. A text is always text, never a formula. The same cells and date give
 * the same bytes.
 */
public final class WorkbookStream implements AutoCloseable {
    /** Rows that Excel shows on a sheet, and columns. */
    public static final int MOST_ROWS = 1 << 20;

    public static final int MOST_COLUMNS = 1 << 14;

    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final int FULL = 1 << 15;
    private static final double EXACT_WHOLE = 1e15;

    /** How a cell looks; in the order of the workbook's styles. */
    public enum Look {
        PLAIN,
        HEADING,
        DAY,
        WRAPPED,
        /** Beside a number, which ends where the text begins. */
        BESIDE
    }

    /** What a cell holds, made ready once to be put in many times. */
    public static final class Ready {
        private final byte[] xml;
        private final boolean isNumber;

        private Ready(String xml, boolean isNumber) {
            this.xml = SheetXml.bytes(xml);
            this.isNumber = isNumber;
        }
    }

    private final ZipOutputStream zip;
    private final LocalDateTime date;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private final SheetXml out = new SheetXml();
    private byte[][] columns = {};
    private byte[] rowNumber = {};
    private int row;
    private int column;
    private int cut;
    private boolean isAfterNumber;

    private WorkbookStream(OutputStream target, Instant date) {
        LocalDateTime moment = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
        this.date = moment.getYear() < 1980 ? LocalDateTime.of(1980, 1, 1, 0, 0) : moment;
        zip = new ZipOutputStream(target);
        zip.setLevel(2);
    }

    /**
     * Opens a new file, or empties one that is there.
     *
     * @param date that stands in the file
     */
    public static WorkbookStream open(Path file, Instant date) throws IOException {
        return new WorkbookStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), date);
    }

    /**
     * Ends the sheet before and begins one.
     *
     * @param widths of the first columns, in signs
     * @param headed whether its first row stays in sight
     */
    public void sheet(String name, List<Integer> widths, boolean headed) {
        endSheet();
        sheets.add(name);
        row = 0;
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.add(WorkbookXml.beginSheet(widths, headed, sheets.size() == 1));
    }

    private void endSheet() {
        if (sheets.isEmpty()) {
            return;
        }
        endRow();
        out.add(WorkbookXml.END_SHEET);
        end();
    }

    /** Begins the next row. */
    public void row() {
        endRow();
        row++;
        column = 0;
        isAfterNumber = false;
        rowNumber = SheetXml.bytes(row + "\"");
        out.add("<row r=\"").add(rowNumber).add(">");
    }

    private void endRow() {
        if (row > 0) {
            out.add("</row>");
        }
        if (out.size() > FULL) {
            flush();
        }
    }

    /** Leaves a cell empty. */
    public void blank() {
        column++;
        isAfterNumber = false;
    }

    /** Puts in what is ready. */
    public void put(Ready ready) {
        start();
        if (!ready.isNumber) {
            out.add(style(plain()));
        }
        out.add(ready.xml);
        isAfterNumber = ready.isNumber;
    }

    public void text(String text) {
        text(text, plain());
    }

    private Look plain() {
        return isAfterNumber ? Look.BESIDE : Look.PLAIN;
    }

    public void text(String text, Look look) {
        if (text.isEmpty() && look != Look.HEADING) {
            blank();
            return;
        }
        start();
        out.add(style(look))
                .add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .add(escaped(text))
                .add("</t></is></c>");
        isAfterNumber = false;
    }

    /** A number; what is none leaves the cell empty. */
    public void number(double value) {
        if (Double.isFinite(value)) {
            start();
            out.add("><v>").add(written(value)).add("</v></c>");
            isAfterNumber = true;
        } else {
            blank();
        }
    }

    /** A day; one before those that Excel counts stands as text. */
    public void day(LocalDate day) {
        if (day.isBefore(FIRST)) {
            text(day.toString());
        } else {
            start();
            out.add(style(Look.DAY))
                    .add("><v>")
                    .add(Long.toString(ChronoUnit.DAYS.between(BEFORE_FIRST, day)))
                    .add("</v></c>");
            isAfterNumber = true;
        }
    }

    /** A text that stands in many cells; the file holds it once. */
    public Ready readyText(String text) {
        return new Ready(" t=\"s\"><v>" + sharedIndex(text) + "</v></c>", false);
    }

    public Ready readyNumber(double value) {
        return new Ready("><v>" + written(value) + "</v></c>", true);
    }

    private int sharedIndex(String text) {
        Integer known = shared.get(text);
        if (known == null) {
            known = shared.size();
            shared.put(text, known);
        }
        return known;
    }

    /** How many texts were longer than a cell of Excel holds. */
    public int cut() {
        return cut;
    }

    private void start() {
        if (column >= columns.length) {
            int before = columns.length;
            columns = Arrays.copyOf(columns, Math.max(16, before * 2));
            for (int i = before; i < columns.length; i++) {
                columns[i] = SheetXml.bytes("<c r=\"" + Header.letters(i));
            }
        }
        out.add(columns[column++]).add(rowNumber);
    }

    private static String style(Look look) {
        return look == Look.PLAIN ? "" : " s=\"" + look.ordinal() + '"';
    }

    private static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private String escaped(String text) {
        String fitting = SheetXml.fitting(text);
        if (fitting.length() < text.length()) {
            cut++;
        }
        return SheetXml.escaped(fitting);
    }

    private void begin(String name) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(date);
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.to(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        flush();
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(String name, String xml) {
        begin(name);
        out.add(xml);
        end();
    }

    /** Writes what the sheets have in common. */
    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            begin("xl/sharedStrings.xml");
            out.add(WorkbookXml.beginStrings(shared.size()));
            for (String text : shared.keySet()) {
                out.add("<si><t xml:space=\"preserve\">").add(escaped(text)).add("</t></si>");
            }
            out.add("</sst>");
            end();
            part("xl/styles.xml", WorkbookXml.STYLES);
            part("xl/workbook.xml", WorkbookXml.workbook(sheets));
            part("xl/_rels/workbook.xml.rels", WorkbookXml.parts(sheets.size()));
            part("docProps/core.xml", WorkbookXml.core(date));
            part("_rels/.rels", WorkbookXml.ROOT);
            part("[Content_Types].xml", WorkbookXml.types(sheets.size()));
        }
    }
}
