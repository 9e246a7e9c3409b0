package org.feltbok.export;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.tabular.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is typed into figures and not computed: each quoted number and each text as one line, with
 * where it is from. Written as {@link ValuesCsv} is.
 */
final class TypedCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "figure",
                    "row",
                    "column",
                    "row_label",
                    "column_label",
                    "kind",
                    "value",
                    "text",
                    "unit",
                    "decimals",
                    "origin",
                    "place");

    private TypedCsv() {}

    /** The lines; empty if nothing is typed. */
    static List<List<String>> lines(List<FigureTable> figures) {
        List<List<String>> lines = new ArrayList<>();
        for (FigureTable figure : figures) {
            for (int row = 0; row < figure.rows().size(); row++) {
                for (int column = 0; column < figure.columns().size(); column++) {
                    Cell cell = figure.cells().get(row).get(column);
                    if (cell.isTyped() && (cell.value() != null || !cell.text().isEmpty())) {
                        lines.add(line(figure, row, column, cell));
                    }
                }
            }
        }
        return lines;
    }

    private static List<String> line(FigureTable figure, int row, int column, Cell cell) {
        Header header = figure.rows().get(row);
        Column shown = figure.column(row, column);
        return List.of(
                figure.id(),
                header.key(),
                shown.key(),
                header.label(),
                shown.label(),
                cell.kind().name().toLowerCase(Locale.ROOT),
                ValuesCsv.number(cell.value()),
                cell.text(),
                shown.unit().name().toLowerCase(Locale.ROOT),
                String.valueOf(shown.decimals()),
                cell.given().origin(),
                cell.given().place());
    }

    /** The stream stays open. */
    static void write(List<List<String>> lines, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.to(text, ',', CsvWriter.Reader.PERSON);
        csv.row(COLUMNS);
        for (List<String> line : lines) {
            csv.row(line);
        }
        csv.flush();
        text.flush();
    }
}
