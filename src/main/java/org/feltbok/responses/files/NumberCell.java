package org.feltbok.responses.files;

import org.feltbok.base.text.WrittenNumber;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A column of numbers, read as {@link WrittenNumber} does. */
final class NumberCell implements CellReader {
    private final int place;
    private final boolean whole;

    NumberCell(int place, boolean whole) {
        this.place = place;
        this.whole = whole;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            answers[place] = missing;
            return null;
        }
        String text = Cells.clean(cell);
        return switch (WrittenNumber.of(text)) {
            case WrittenNumber.TwoWays t when whole && !isWhole(t.small()) ->
                    Wrong.of("whole_two_ways", text, t.large());
            case WrittenNumber.TwoWays t ->
                    new Wrong("base.number.two_ways", List.of(text, t.small(), t.large()));
            case WrittenNumber.None n -> Wrong.of("no_number", text);
            case WrittenNumber.Value v when !v.isSure() -> Wrong.of("too_long", text);
            case WrittenNumber.Value v -> {
                if (whole && v.value() != Math.rint(v.value())) {
                    yield Wrong.of("no_whole_number", text);
                }
                answers[place] = v.value();
                yield null;
            }
        };
    }

    private static boolean isWhole(String written) {
        double value = WrittenNumber.of(written).number().orElse(Double.NaN);
        return value == Math.rint(value);
    }
}
