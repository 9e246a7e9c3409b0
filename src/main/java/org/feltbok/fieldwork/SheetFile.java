package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.export.NotWritten;
import org.feltbok.export.Staging;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.ExcelWriter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rows as CSV or Excel, as the name of the file says: beside first and then into place. */
public final class SheetFile {
    private SheetFile() {}

    /**
     * @param sheet what the sheet of a workbook is called
     * @param rows texts and numbers, heads first
     * @param file ends in .csv or .xlsx
     * @throws FaultException when the file cannot be written; an older one is unchanged then
     */
    public static void write(String sheet, List<List<Object>> rows, Path file) {
        Path name = file.getFileName();
        String ending = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        if (name == null || !ending.endsWith(".csv") && !ending.endsWith(".xlsx")) {
            throw new FaultException("fieldwork.fault.ending", file.toString());
        }
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        try (Staging staging = Staging.open(folder)) {
            Path made = staging.folder().resolve(name);
            if (ending.endsWith(".csv")) {
                csv(rows, made);
            } else {
                ExcelWriter.writeCells(made, Map.of(sheet, rows));
            }
            staging.publish(List.of(name));
        } catch (IOException e) {
            throw NotWritten.of(e, "export.fault.file", file);
        } catch (RuntimeException e) {
            throw NotWritten.orItself(e, "export.fault.file", file);
        }
    }

    private static void csv(List<List<Object>> rows, Path file) {
        try (CsvWriter out = CsvWriter.open(file, ';', CsvWriter.Reader.PERSON)) {
            rows.forEach(row -> out.row(row.stream().map(String::valueOf).toList()));
        }
    }
}
