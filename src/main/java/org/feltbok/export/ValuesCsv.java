package org.feltbok.export;

import org.feltbok.analysis.Interval;
import org.feltbok.analysis.Regressed;
import org.feltbok.base.text.DayNumber;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.tabular.CsvWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every number that figures compute as one line, unrounded, days as YYYY-MM-DD; undefined values
 * are empty, and so are those that are left out for resting on few answers. What is typed into a
 * figure is in {@link TypedCsv}; regressions have a file of their own with the same columns. UTF-8
 * with byte order mark, comma as separator, point as decimal sign, the same in all languages.
 */
public final class ValuesCsv {
    /** Names of the columns. */
    public static final List<String> COLUMNS =
            List.of(
                    "figure",
                    "row",
                    "column",
                    "row_label",
                    "column_label",
                    "value",
                    "n",
                    "unit",
                    "decimals",
                    "published",
                    "printed",
                    "verdict",
                    "measure",
                    "low",
                    "high",
                    "test",
                    "statistic",
                    "df",
                    "p",
                    "p_adjusted",
                    "significant",
                    "compared",
                    "kind",
                    "small_base");

    private ValuesCsv() {}

    /** The numbers of single variables; the stream stays open. */
    public static void write(List<FigureTable> figures, OutputStream out) throws IOException {
        write(figures, cell -> !isOfModel(cell), out);
    }

    /** The numbers of regressions, in the same columns; the stream stays open. */
    static void writeModels(List<FigureTable> figures, OutputStream out) throws IOException {
        write(figures, ValuesCsv::isOfModel, out);
    }

    /** Whether any figure holds a regression. */
    static boolean hasModels(List<FigureTable> figures) {
        return figures.stream()
                .flatMap(f -> f.cells().stream())
                .flatMap(List::stream)
                .anyMatch(ValuesCsv::isOfModel);
    }

    private static boolean isOfModel(Cell cell) {
        return cell.measure().startsWith(Regressed.BEGINS);
    }

    private static void write(List<FigureTable> figures, Predicate<Cell> which, OutputStream out)
            throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.to(text, ',', CsvWriter.Reader.PERSON);
        csv.row(COLUMNS);
        for (FigureTable figure : figures) {
            for (int row = 0; row < figure.rows().size(); row++) {
                for (int column = 0; column < figure.columns().size(); column++) {
                    Cell cell = figure.cells().get(row).get(column);
                    if (!cell.isTyped() && which.test(cell)) {
                        csv.row(line(figure, row, column));
                    }
                }
            }
        }
        csv.flush();
        text.flush();
    }

    private static List<String> line(FigureTable figure, int row, int column) {
        Header header = figure.rows().get(row);
        Column shown = figure.column(row, column);
        Cell cell = figure.cells().get(row).get(column);
        Interval interval = cell.interval();
        FigureTable.Tested tested = cell.tested();
        List<String> line =
                new ArrayList<>(
                        List.of(
                                figure.id(),
                                header.key(),
                                shown.key(),
                                header.label(),
                                shown.label(),
                                shown.unit() == FigureTable.Unit.DAY
                                        ? day(cell.value())
                                        : number(cell.value()),
                                cell.n() == null ? "" : String.valueOf(cell.n()),
                                shown.unit().name().toLowerCase(Locale.ROOT),
                                String.valueOf(shown.decimals()),
                                number(cell.published()),
                                cell.publishedText() == null ? "" : cell.publishedText(),
                                cell.verdict().name().toLowerCase(Locale.ROOT),
                                cell.measure(),
                                interval == null ? "" : number(interval.low()),
                                interval == null ? "" : number(interval.high())));
        line.addAll(tested == null ? List.of("", "", "", "", "", "", "") : tested(tested));
        line.add(cell.kind().name().toLowerCase(Locale.ROOT));
        line.add(cell.isSuppressed() ? "suppressed" : cell.isSmall() ? "flagged" : "");
        return line;
    }

    private static List<String> tested(FigureTable.Tested tested) {
        return List.of(
                tested.method(),
                number(tested.statistic()),
                tested.df().stream().map(ValuesCsv::number).collect(Collectors.joining(" ")),
                number(tested.p()),
                number(tested.adjusted()),
                tested.p() == null ? "" : tested.isSignificant() ? "yes" : "no",
                tested.words());
    }

    private static String day(@Nullable Double value) {
        return value == null ? "" : DayNumber.day(value).toString();
    }

    static String number(@Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf(value.longValue())
                : String.valueOf(value);
    }
}
