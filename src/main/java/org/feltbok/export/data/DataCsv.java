package org.feltbok.export.data;

import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.export.data.DataRecipe.Content;
import org.feltbok.tabular.CsvWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Writes a table, and what is to be known of it, as CSV. */
final class DataCsv {
    /** Rows between two looks whether it is cancelled. */
    private static final int STEP = 2000;

    private DataCsv() {}

    /** Returns false when cancelled. */
    static boolean write(
            DataTable table, Content content, Texts texts, Path file, Progress progress) {
        CsvRows rows = new CsvRows(new DataWords(texts, content));
        List<IntFunction<String>> columns = new ArrayList<>();
        table.columns().forEach(c -> columns.add(rows.column(c.cells())));
        try (CsvWriter out = CsvWriter.open(file, CsvWriter.Reader.PERSON)) {
            out.row(table.columns().stream().map(DataColumn::name).toList());
            List<String> line = new ArrayList<>(columns.size());
            for (int row = 0; row < table.rows(); row++) {
                if (row % STEP == 0) {
                    progress.report(row, table.rows(), "export.data.progress", table.name());
                    if (progress.cancelled()) {
                        return false;
                    }
                }
                line.clear();
                for (IntFunction<String> column : columns) {
                    line.add(column.apply(row));
                }
                out.row(line);
            }
        }
        return true;
    }

    static void list(List<List<String>> lines, Path file) {
        try (CsvWriter out = CsvWriter.open(file, CsvWriter.Reader.PERSON)) {
            lines.forEach(out::row);
        }
    }
}
