package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.export.Staging;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.WorkbookStream;
import org.feltbok.tabular.WorkbookStream.Look;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Writes rows as CSV or Excel, as the name of the file says: beside first and then into place. Row
 * by row, so that very many cases are no matter.
 */
public final class SheetFile {
    private SheetFile() {}

    /**
     * @param sheet what the sheet of a workbook is called
     * @param rows texts and numbers, heads first
     * @param file ends in .csv or .xlsx
     * @param now the date that stands in a workbook
     * @throws FaultException when the file cannot be written; an older one is unchanged then
     */
    public static void write(String sheet, List<List<Object>> rows, Path file, Instant now) {
        Path name = file.getFileName();
        String ending = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        if (name == null || !ending.endsWith(".csv") && !ending.endsWith(".xlsx")) {
            throw new FaultException("fieldwork.fault.ending", file.toString());
        }
        Staging.file(
                file,
                made -> {
                    if (ending.endsWith(".csv")) {
                        csv(rows, made);
                    } else {
                        excel(sheet, rows, made, now);
                    }
                });
    }

    private static void excel(String sheet, List<List<Object>> rows, Path file, Instant now)
            throws IOException {
        try (WorkbookStream out = WorkbookStream.open(file, now)) {
            out.sheet(sheet, List.of(), true);
            Look look = Look.HEADING;
            for (List<Object> row : rows) {
                out.row();
                for (Object cell : row) {
                    if (cell instanceof Number number) {
                        out.number(number.doubleValue());
                    } else {
                        out.text(cell.toString(), look);
                    }
                }
                look = Look.PLAIN;
            }
        }
    }

    private static void csv(List<List<Object>> rows, Path file) {
        try (CsvWriter out = CsvWriter.open(file, ';', CsvWriter.Reader.PERSON)) {
            rows.forEach(row -> out.row(row.stream().map(String::valueOf).toList()));
        }
    }
}
