package org.feltbok.responses.files;

import org.feltbok.base.text.WrittenNumber;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A column of numbers, read as {@link WrittenNumber} does. */
final class NumberCell extends PlacedCell {
    private final boolean whole;

    NumberCell(int place, boolean whole) {
        super(place);
        this.whole = whole;
    }

    @Override
    @Nullable Wrong given(String text, @Nullable Object[] answers) {
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
