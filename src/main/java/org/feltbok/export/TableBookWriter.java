package org.feltbok.export;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.tables.TableBook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A table book as an Excel workbook: contents with links, then one sheet a question, each on A4.
 * The same book gives the same bytes.
 */
public final class TableBookWriter {
    private TableBookWriter() {}

    /**
     * Writes it beside first and then into place.
     *
     * @param asOf when the study was changed last
     * @param file ends in .xlsx
     * @return whether it was written, and not cancelled
     * @throws FaultException when the file cannot be written; an older one is unchanged then
     */
    public static boolean write(
            TableBook book, Texts texts, Instant asOf, Path file, Progress progress) {
        Path name = file.getFileName();
        if (name == null || !name.toString().endsWith(".xlsx")) {
            throw new FaultException("tables.fault.ending", file.toString());
        }
        return Staging.file(
                file,
                made -> {
                    boolean whole;
                    try (OutputStream out = ReportWriter.open(made)) {
                        whole = write(book, texts, asOf, out, progress);
                    }
                    if (!whole) {
                        Files.delete(made);
                    }
                });
    }

    /** Returns false when cancelled. */
    private static boolean write(
            TableBook book, Texts texts, Instant asOf, OutputStream out, Progress progress)
            throws IOException {
        String title = texts.get("tables.book.title", book.title().in(texts.language()));
        try (var workbook = new XSSFWorkbook()) {
            BookProperties.set(workbook.getProperties(), ReportOptions.of(title, "tables", asOf));
            var styles = new SheetStyles(workbook);
            String contents = texts.get("export.sheet.contents");
            var names = new SheetNames(List.of(contents));
            List<String> sheets =
                    book.pages().stream()
                            .map(p -> names.next(p.number().isEmpty() ? p.name() : p.number()))
                            .toList();
            new TableBookContents(workbook.createSheet(contents), styles, texts, book)
                    .write(title, sheets);
            for (int i = 0; i < sheets.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                progress.report(i, sheets.size(), "export.progress.sheet", sheets.get(i));
                new TableBookSheet(workbook.createSheet(sheets.get(i)), styles, texts, book)
                        .write(book.pages().get(i), contents);
            }
            progress.toTheEnd();
            SteadyZip.write(workbook, asOf, out);
            return true;
        }
    }
}
