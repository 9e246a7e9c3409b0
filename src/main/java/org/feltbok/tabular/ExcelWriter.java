package org.feltbok.tabular;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.text.PlainText;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes small tables as sheets of an Excel workbook; a cell is text, never a formula, and a number
 * only where it is given as one.
 */
public final class ExcelWriter {
    private static final int LONGEST_CELL = 32767;

    private ExcelWriter() {}

    /**
     * Writes a new workbook.
     *
     * @param sheets rows by the sheet's name, the header first; in the map's order. What no name of
     *     a sheet may hold becomes a space
     */
    public static void write(Path file, Map<String, List<List<String>>> sheets) {
        writeRows(file, sheets, Note.NONE);
    }

    /** The same with what is to be known of all of it. */
    public static void write(Path file, Map<String, List<List<String>>> sheets, Note note) {
        writeRows(file, sheets, note);
    }

    /**
     * Writes a new workbook in which a cell is a number where it is given as one.
     *
     * @param sheets rows of texts and numbers by the sheet's name, the header first
     */
    public static void writeCells(Path file, Map<String, List<List<Object>>> sheets) {
        writeRows(file, sheets, Note.NONE);
    }

    /** The same with what is to be known of all of it. */
    public static void writeCells(Path file, Map<String, List<List<Object>>> sheets, Note note) {
        writeRows(file, sheets, note);
    }

    /**
     * What is to be known of all that a workbook holds, such as that its data are made up: a last
     * sheet of its own, and below each printed page.
     *
     * @param words nothing is said where they are empty
     */
    public record Note(String sheet, String words) {
        /** Nothing. */
        public static final Note NONE = new Note("", "");
    }

    private static void writeRows(
            Path file, Map<String, ? extends List<? extends List<?>>> sheets, Note note) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var pages = new SheetLooks(workbook, note.words());
            sheets.forEach((name, rows) -> fill(sheet(workbook, name), rows, pages));
            if (!note.words().isEmpty()) {
                fill(sheet(workbook, note.sheet()), List.of(List.of(note.words())), pages);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, String name) {
        return workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    }

    private static void fill(XSSFSheet sheet, List<? extends List<?>> rows, SheetLooks looks) {
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                String text = PlainText.of(String.valueOf(value));
                if (value instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (!text.isEmpty()) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(
                            text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
                    looks.dress(
                            cell, text, r == 0, c > 0 && rows.get(r).get(c - 1) instanceof Number);
                }
            }
        }
        looks.page(sheet, rows);
    }
}
