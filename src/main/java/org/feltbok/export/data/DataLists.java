package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.PlainText;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of a table's variables, and that of the codes their answers have. */
final class DataLists {
    private final Texts texts;

    DataLists(Texts texts) {
        this.texts = texts;
    }

    /** A line a variable, the heading first: what it is, its base, and why others have no value. */
    List<List<String>> variables(DataTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.concat(
                                Stream.of(
                                                "name",
                                                "label",
                                                "question",
                                                "type",
                                                "decimals",
                                                "origin",
                                                "made",
                                                "n")
                                        .map(c -> texts.get("export.data.list." + c)),
                                Stream.of(MissingKind.values()).map(k -> DataWords.told(texts, k)))
                        .toList());
        for (DataColumn column : table.columns()) {
            lines.add(variable(column, table.rows()));
        }
        return lines;
    }

    private static List<String> variable(DataColumn column, int rows) {
        Map<MissingKind, Integer> missing = column.cells().missing(0, rows);
        int lacking = missing.values().stream().mapToInt(Integer::intValue).sum();
        List<String> line =
                new ArrayList<>(
                        List.of(
                                column.name(),
                                PlainText.of(column.label()),
                                PlainText.of(column.question()),
                                column.type(),
                                column.cells() instanceof DataCells.Numeric
                                        ? String.valueOf(column.decimals())
                                        : "",
                                PlainText.of(column.origin()),
                                PlainText.of(column.made()),
                                String.valueOf(rows - lacking)));
        for (MissingKind kind : MissingKind.values()) {
            line.add(String.valueOf(missing.getOrDefault(kind, 0)));
        }
        return line;
    }

    /** A line for each code of each variable, the heading first. */
    List<List<String>> values(DataTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.of("name", "code", "label", "missing")
                        .map(c -> texts.get("export.data.list." + c))
                        .toList());
        for (DataColumn column : table.columns()) {
            if (column.cells() instanceof DataCells.Coded coded
                    && !CsvRows.isFlag(coded.categories())) {
                for (Category category : coded.categories()) {
                    lines.add(
                            List.of(
                                    column.name(),
                                    PlainText.of(category.code()),
                                    PlainText.of(category.label().in(texts.language())),
                                    category.missing()
                                            .map(k -> DataWords.told(texts, k))
                                            .orElse("")));
                }
            }
        }
        return lines;
    }
}
