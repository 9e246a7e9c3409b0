package org.feltbok.cli;

import org.feltbok.tabular.ExcelWriter;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Workbooks whose sheets are given as CSV without quotes. */
final class Workbooks {
    private Workbooks() {}

    static Path write(Path file, Map<String, String> sheets) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        new TreeMap<>(sheets)
                .forEach(
                        (name, text) ->
                                rows.put(
                                        name,
                                        text.lines().map(l -> List.of(l.split(",", -1))).toList()));
        ExcelWriter.write(file, rows);
        return file;
    }
}
