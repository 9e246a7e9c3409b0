package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.tabular.WorkbookStream;
import org.feltbok.tabular.WorkbookStream.Ready;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntConsumer;

/** Puts the cells of columns into a sheet: numbers as numbers, days as days, texts as texts. */
final class ExcelRows {
    private final WorkbookStream out;
    private final DataWords words;
    private final @Nullable Ready[] missing = new Ready[MissingKind.values().length];

    ExcelRows(WorkbookStream out, DataWords words) {
        this.out = out;
        this.words = words;
        for (MissingKind kind : MissingKind.values()) {
            missing[kind.ordinal()] = ready(words.of(kind));
        }
    }

    /** Puts in the cell of a row. */
    IntConsumer column(DataCells cells) {
        return switch (cells) {
            case DataCells.Coded coded -> coded(coded);
            case DataCells.Numeric numeric ->
                    row -> {
                        double value = numeric.cells().get(row);
                        if (Double.isNaN(value)) {
                            put(numeric.missing(row));
                        } else {
                            out.number(value);
                        }
                    };
            case DataCells.Worded worded ->
                    row -> {
                        String text = worded.words()[row];
                        if (text == null) {
                            put(worded.missing(row));
                        } else {
                            out.text(text);
                        }
                    };
            case DataCells.Dated dated ->
                    row -> {
                        var day = dated.days()[row];
                        if (day == null) {
                            put(dated.missing(row));
                        } else {
                            out.day(day);
                        }
                    };
            case DataCells.Timed timed ->
                    row -> {
                        var time = timed.times()[row];
                        if (time == null) {
                            put(timed.missing(row));
                        } else {
                            out.text(WrittenTime.show(time));
                        }
                    };
            case DataCells.Named named -> named(named);
        };
    }

    private IntConsumer coded(DataCells.Coded coded) {
        List<Category> categories = coded.categories();
        @Nullable Ready[] ready = new Ready[categories.size()];
        for (int i = 0; i < ready.length; i++) {
            Category category = categories.get(i);
            ready[i] =
                    ready(CsvRows.isFlag(categories) ? words.flag(category) : words.of(category));
        }
        return row -> {
            int cell = coded.cells().get(row);
            Ready value = cell < 0 ? missing[-1 - cell] : ready[cell];
            if (value == null) {
                out.blank();
            } else {
                out.put(value);
            }
        };
    }

    /** A key of digits stays a text where a number would lose its zeros. */
    private IntConsumer named(DataCells.Named named) {
        return row -> {
            String name = named.names()[row];
            if (isNumber(name)) {
                out.number(Double.parseDouble(name));
            } else {
                out.text(name);
            }
        };
    }

    private void put(@Nullable MissingKind kind) {
        Ready value = kind == null ? null : missing[kind.ordinal()];
        if (value == null) {
            out.blank();
        } else {
            out.put(value);
        }
    }

    private @Nullable Ready ready(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return isNumber(cell) ? out.readyNumber(Double.parseDouble(cell)) : out.readyText(cell);
    }

    /** A whole number as it would be written again: 7 and -1, not 07. */
    static boolean isNumber(String text) {
        int length = text.length();
        int from = length > 1 && text.charAt(0) == '-' ? 1 : 0;
        if (length == 0 || length - from > 9 || text.charAt(from) == '0' && length > 1) {
            return false;
        }
        for (int i = from; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
