package org.feltbok.export.data;

import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.spss.SavWriter;
import org.feltbok.statfile.stata.DtaWriter;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Writes a table for SPSS and Stata, and what things are called there. */
final class StatFiles {
    /** Rows between two looks whether it is cancelled. */
    private static final int STEP = 2000;

    private final DataTable table;
    private final List<DataColumn> columns;
    private final List<String> names;
    private final List<StatSet> sets;
    private final Texts texts;
    private final Instant asOf;
    private final Progress progress;

    /**
     * @param withNames whether cases go with what they are called
     */
    StatFiles(DataTable table, boolean withNames, Texts texts, Instant asOf, Progress progress) {
        this.table = table;
        this.texts = texts;
        this.asOf = asOf;
        this.progress = progress;
        columns =
                table.columns().stream()
                        .filter(c -> withNames || !c.name().equals(DataTables.CASE_NAME))
                        .toList();
        names = StatNames.of(columns.stream().map(DataColumn::name).toList());
        sets = StatSets.of(columns, names);
    }

    /** Whether the programs take so many variables. */
    boolean fits() {
        return columns.size() <= Math.min(SavWriter.MOST_COLUMNS, DtaWriter.MOST_COLUMNS);
    }

    /**
     * What came of it.
     *
     * @param written false when it was cancelled
     * @param cut how many texts were too long
     * @param left values that count as missing and that SPSS could not be told of
     */
    record Done(boolean written, int cut, List<String> left) {}

    Done spss(Path file) throws IOException {
        StatColumns made = new StatColumns(texts, false, StatSets.answers(sets));
        int cut = SavWriter.write(table(made), file, goesOn());
        return new Done(cut >= 0, Math.max(cut, 0), made.left());
    }

    Done stata(Path file) throws IOException {
        StatColumns made = new StatColumns(texts, true, Set.of());
        return new Done(DtaWriter.write(table(made), file, goesOn()), 0, List.of());
    }

    private StatTable table(StatColumns made) {
        List<StatTable.Column> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(made.column(columns.get(i), names.get(i), table.rows()));
        }
        return new StatTable(table.title(), asOf, table.rows(), all, sets, weight());
    }

    /** What the weight is called there. */
    private String weight() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(table.weight())) {
                return names.get(i);
            }
        }
        return "";
    }

    private IntPredicate goesOn() {
        return row -> {
            if (row % STEP != 0) {
                return true;
            }
            progress.report(row, table.rows(), "export.data.progress", table.name());
            return !progress.cancelled();
        };
    }

    /** What is called or coded otherwise there, the heading first. */
    List<List<String>> names() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.of("name", "name_there", "code", "code_there")
                        .map(c -> texts.get("export.data.list." + c))
                        .toList());
        for (int i = 0; i < columns.size(); i++) {
            DataColumn column = columns.get(i);
            lines.add(List.of(column.name(), names.get(i), "", ""));
            if (column.cells() instanceof DataCells.Coded coded) {
                StatCodes codes = StatCodes.of(coded.categories());
                for (int c = 0; codes.isByPlace() && c < codes.values().size(); c++) {
                    lines.add(
                            List.of(
                                    column.name(),
                                    names.get(i),
                                    coded.categories().get(c).code(),
                                    CsvRows.number(codes.values().get(c))));
                }
            }
        }
        return lines;
    }
}
