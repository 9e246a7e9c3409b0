package org.feltbok.export.data;

import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.export.data.DataRecipe.Content;
import org.feltbok.tabular.WorkbookStream;
import org.feltbok.tabular.WorkbookStream.Look;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;

/** Writes a table as a workbook: what it is, the data, its variables and their codes. */
final class DataWorkbook {
    private static final int NOTE_WIDTH = 110;
    private static final int CELL_WIDTH = 12;
    private static final List<Integer> LIST_WIDTHS = List.of(20, 50, 50, 18, 10, 30, 40, 8);
    private static final List<Integer> VALUE_WIDTHS = List.of(20, 12, 60, 20);

    /** Rows between two looks whether it is cancelled. */
    private static final int STEP = 2000;

    private final Texts texts;
    private final DataNote note;
    private final Instant asOf;

    DataWorkbook(Texts texts, DataNote note, Instant asOf) {
        this.texts = texts;
        this.note = note;
        this.asOf = asOf;
    }

    /** Whether Excel has room for the table. */
    static boolean fits(DataTable table) {
        return table.rows() < WorkbookStream.MOST_ROWS
                && table.columns().size() <= WorkbookStream.MOST_COLUMNS;
    }

    /** How many texts had to be cut; below 0 when it was cancelled. */
    int write(DataTable table, Set<Content> contents, Path file, Progress progress)
            throws IOException {
        DataLists lists = new DataLists(texts);
        try (WorkbookStream out = WorkbookStream.open(file, asOf)) {
            about(out, table, contents);
            for (Content content : Content.values()) {
                if (contents.contains(content) && !data(out, table, content, progress)) {
                    return -1;
                }
            }
            int cut = out.cut();
            list(out, "variables", lists.variables(table), LIST_WIDTHS);
            list(out, "values", lists.values(table), VALUE_WIDTHS);
            return cut;
        }
    }

    private void about(WorkbookStream out, DataTable table, Set<Content> contents) {
        out.sheet(texts.get("export.data.sheet.about"), List.of(NOTE_WIDTH), false);
        Look look = Look.HEADING;
        for (String line : note.lines(table, contents)) {
            out.row();
            out.text(line, look);
            look = Look.WRAPPED;
        }
    }

    private boolean data(WorkbookStream out, DataTable table, Content content, Progress progress) {
        out.sheet(
                texts.get("export.data.sheet." + content.name().toLowerCase(Locale.ROOT)),
                Collections.nCopies(table.columns().size(), CELL_WIDTH),
                true);
        out.row();
        table.columns().forEach(c -> out.text(c.name(), Look.HEADING));
        ExcelRows rows = new ExcelRows(out, new DataWords(texts, content));
        List<IntConsumer> columns = new ArrayList<>();
        table.columns().forEach(c -> columns.add(rows.column(c.cells())));
        for (int row = 0; row < table.rows(); row++) {
            if (row % STEP == 0) {
                progress.report(row, table.rows(), "export.data.progress", table.name());
                if (progress.cancelled()) {
                    return false;
                }
            }
            out.row();
            for (IntConsumer column : columns) {
                column.accept(row);
            }
        }
        return true;
    }

    private void list(
            WorkbookStream out, String name, List<List<String>> lines, List<Integer> widths) {
        out.sheet(texts.get("export.data.sheet." + name), widths, true);
        boolean heading = true;
        for (List<String> line : lines) {
            out.row();
            for (String cell : line) {
                if (heading) {
                    out.text(cell, Look.HEADING);
                } else if (ExcelRows.isNumber(cell)) {
                    out.number(Double.parseDouble(cell));
                } else {
                    out.text(cell);
                }
            }
            heading = false;
        }
    }
}
