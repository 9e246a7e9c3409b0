package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.PlainText;
import org.feltbok.base.text.WrittenTime;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntFunction;

/** The cells of columns as text: a point in numbers, days as 2018-11-05. */
final class CsvRows {
    private static final double EXACT_WHOLE = 1e15;

    private final DataWords words;

    CsvRows(DataWords words) {
        this.words = words;
    }

    /** The cell of a row. */
    IntFunction<String> column(DataCells cells) {
        return switch (cells) {
            case DataCells.Coded coded -> coded(coded);
            case DataCells.Numeric numeric ->
                    row ->
                            or(
                                    Double.isNaN(numeric.cells().get(row))
                                            ? null
                                            : number(numeric.cells().get(row)),
                                    numeric.missing(row));
            case DataCells.Worded worded ->
                    row -> {
                        String text = worded.words()[row];
                        return or(text == null ? null : PlainText.of(text), worded.missing(row));
                    };
            case DataCells.Dated dated ->
                    row -> {
                        var day = dated.days()[row];
                        return or(day == null ? null : day.toString(), dated.missing(row));
                    };
            case DataCells.Timed timed ->
                    row -> {
                        var time = timed.times()[row];
                        return or(time == null ? null : WrittenTime.show(time), timed.missing(row));
                    };
            case DataCells.Named named -> row -> PlainText.of(named.names()[row]);
        };
    }

    private IntFunction<String> coded(DataCells.Coded coded) {
        List<Category> categories = coded.categories();
        List<String> cells =
                categories.stream()
                        .map(c -> isFlag(categories) ? words.flag(c) : words.of(c))
                        .map(PlainText::of)
                        .toList();
        return row -> {
            int cell = coded.cells().get(row);
            return cell < 0 ? or(null, coded.missing(row)) : cells.get(cell);
        };
    }

    /** The codes 0 and 1 without words of their own. */
    static boolean isFlag(List<Category> categories) {
        return categories.size() == 2
                && categories.get(0).label().text().equals("0")
                && categories.get(1).label().text().equals("1");
    }

    private String or(@Nullable String value, @Nullable MissingKind kind) {
        return value != null ? value : kind == null ? "" : words.of(kind);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
