package org.feltbok.export.data;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Texts;
import org.feltbok.export.BookChoice;
import org.feltbok.export.ListSheet;
import org.feltbok.export.Recipe;
import org.feltbok.export.Recipe.Part;
import org.feltbok.export.data.DataRecipe.Content;
import org.feltbok.figures.SmallBases;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The sheets of a report's workbook that tell of its data: the variables, what their codes mean
 * and, where they are asked for, the responses by codes and in words.
 */
public final class BookSheets {
    /** Cells of one sheet beyond which responses belong in data files. */
    static final long MOST_CELLS = 250_000;

    private static final List<Integer> VARIABLES = List.of(18, 18, 40, 40, 16, 9, 26, 34);
    private static final List<Integer> VALUES = List.of(18, 18, 10, 50, 18);
    private static final int NUMBERS = 9;
    private static final int CELL = 11;

    private final BookChoice choice;
    private final boolean hides;
    private final Texts texts;

    private BookSheets(BookChoice choice, boolean hides, Texts texts) {
        this.choice = choice;
        this.hides = hides;
        this.texts = texts;
    }

    /** What a recipe asks for; nothing where it has no workbook. */
    public static List<ListSheet> of(Study file, StudyData data, Recipe recipe, Texts texts) {
        if (!recipe.has(Part.WORKBOOK)) {
            return List.of();
        }
        List<DataTable> tables =
                new DataTables(data, WhatIsTold.read(file, data), false, texts).all();
        boolean hides = recipe.smallBases().choice() == SmallBases.Choice.HIDE;
        return new BookSheets(recipe.book(), hides, texts).all(tables);
    }

    private List<ListSheet> all(List<DataTable> tables) {
        List<ListSheet> sheets = new ArrayList<>();
        sheets.add(variables(tables));
        sheets.add(values(tables));
        if (choice.data()) {
            for (DataTable table : tables) {
                boolean cases = table.name().equals(DataTables.CASES);
                if (choice.names() || !cases) {
                    for (Content content : Content.values()) {
                        sheets.add(rows(table, content, tables.size() > 1));
                    }
                }
            }
        }
        return sheets;
    }

    /** Without the counts where small bases are left out; those that may be told are in another. */
    private ListSheet variables(List<DataTable> tables) {
        DataLists lists = new DataLists(texts);
        List<String> headings = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (DataTable table : tables) {
            List<List<String>> lines = lists.variables(table);
            int width = hides ? VARIABLES.size() - 1 : lines.getFirst().size();
            if (headings.isEmpty()) {
                headings.add(texts.get("export.book.table"));
                headings.addAll(lines.getFirst().subList(0, width));
            }
            lines.subList(1, lines.size())
                    .forEach(l -> rows.add(withTable(table, l.subList(0, width))));
        }
        List<Integer> widths = new ArrayList<>(VARIABLES);
        while (widths.size() < headings.size()) {
            widths.add(NUMBERS);
        }
        return new ListSheet(
                texts.get("export.data.sheet.variables"),
                texts.get("export.book.variables"),
                List.of(texts.get("export.data.note.several")),
                headings,
                widths.subList(0, headings.size()),
                rows,
                Set.of());
    }

    private ListSheet values(List<DataTable> tables) {
        DataLists lists = new DataLists(texts);
        List<String> headings = new ArrayList<>(List.of(texts.get("export.book.table")));
        List<List<String>> rows = new ArrayList<>();
        for (DataTable table : tables) {
            List<List<String>> lines = lists.values(table);
            if (headings.size() == 1) {
                headings.addAll(lines.getFirst());
            }
            lines.subList(1, lines.size()).forEach(l -> rows.add(withTable(table, l)));
        }
        return new ListSheet(
                texts.get("export.data.sheet.values"),
                texts.get("export.book.values"),
                List.of(),
                headings,
                VALUES.subList(0, headings.size()),
                rows,
                Set.of());
    }

    private static List<String> withTable(DataTable table, List<String> line) {
        List<String> all = new ArrayList<>(List.of(table.name()));
        all.addAll(line);
        return all;
    }

    private ListSheet rows(DataTable table, Content content, boolean several) {
        List<DataColumn> columns =
                table.columns().stream().filter(c -> choice.names() || isNameless(c)).toList();
        String kind = content.name().toLowerCase(Locale.ROOT);
        List<String> told = new ArrayList<>();
        List<List<String>> rows = List.of();
        if (hides) {
            told.add(texts.get("export.book.hidden"));
        } else if ((long) table.rows() * (columns.size() + 1) > MOST_CELLS) {
            told.add(texts.get("export.book.too_large", table.rows(), columns.size()));
        } else {
            told.add(texts.get(choice.names() ? "export.book.names" : "export.book.nameless"));
            rows = cells(table, columns, content);
        }
        List<String> headings = new ArrayList<>(List.of(texts.get("export.book.row")));
        columns.forEach(c -> headings.add(c.name()));
        List<Integer> widths = new ArrayList<>(List.of(CELL));
        Set<Integer> measured = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            widths.add(CELL);
            if (columns.get(i).cells() instanceof DataCells.Numeric) {
                measured.add(i + 1);
            }
        }
        String name = texts.get("export.data.sheet." + kind);
        return new ListSheet(
                several ? name + " " + table.name() : name,
                texts.get("export.book." + kind, table.title()),
                told,
                headings,
                widths,
                rows,
                measured);
    }

    /** Neither a name or key nor what somebody wrote. */
    private static boolean isNameless(DataColumn column) {
        return !(column.cells() instanceof DataCells.Named)
                && !(column.cells() instanceof DataCells.Worded);
    }

    private List<List<String>> cells(DataTable table, List<DataColumn> columns, Content content) {
        CsvRows words = new CsvRows(new DataWords(texts, content));
        List<IntFunction<String>> cells =
                columns.stream().map(c -> words.column(c.cells())).toList();
        return IntStream.range(0, table.rows())
                .mapToObj(
                        row -> {
                            List<String> line = new ArrayList<>(List.of(String.valueOf(row + 1)));
                            cells.forEach(c -> line.add(c.apply(row)));
                            return line;
                        })
                .toList();
    }
}
