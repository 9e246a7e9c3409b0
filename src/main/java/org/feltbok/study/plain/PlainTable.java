package org.feltbok.study.plain;

import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Rows on their way into a CSV file. A column that is empty in every row is left out, unless it is
 * a required one; a text in several languages takes one column for each.
 */
public final class PlainTable<T> {
    private record Column<T>(String name, boolean required, Function<T, String> cell) {}

    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    public PlainTable(List<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public PlainTable<T> required(String name, Function<T, String> cell) {
        columns.add(new Column<>(name, true, cell));
        return this;
    }

    public PlainTable<T> optional(String name, Function<T, String> cell) {
        columns.add(new Column<>(name, false, cell));
        return this;
    }

    /** A column {@code name} and, for each other language in use, {@code name::language}. */
    public PlainTable<T> local(String name, Function<T, LocalText> text) {
        optional(name, row -> text.apply(row).text());
        var languages = new TreeSet<String>();
        rows.forEach(row -> languages.addAll(text.apply(row).others().keySet()));
        for (String language : languages) {
            optional(
                    name + "::" + language,
                    row -> text.apply(row).others().getOrDefault(language, ""));
        }
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The header first, then a row for each thing. */
    public List<List<String>> lines() {
        List<Column<T>> kept =
                columns.stream()
                        .filter(
                                c ->
                                        c.required()
                                                || rows.stream()
                                                        .anyMatch(
                                                                r -> !c.cell().apply(r).isEmpty()))
                        .toList();
        List<List<String>> lines = new ArrayList<>(rows.size() + 1);
        lines.add(kept.stream().map(Column::name).toList());
        for (T row : rows) {
            lines.add(kept.stream().map(c -> c.cell().apply(row)).toList());
        }
        return lines;
    }
}
