package org.feltbok.responses.files;

import org.feltbok.base.text.WrittenDate;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A column of days, read as {@link WrittenDate} does. */
final class DateCell extends PlacedCell {
    DateCell(int place) {
        super(place);
    }

    @Override
    @Nullable Wrong given(String text, @Nullable Object[] answers) {
        return switch (WrittenDate.of(text)) {
            case WrittenDate.TwoWays t ->
                    new Wrong("base.number.two_ways", List.of(text, t.first(), t.second()));
            case WrittenDate.None n -> Wrong.of("no_date", text);
            case WrittenDate.Value v -> {
                answers[place] = v.day().toString();
                yield null;
            }
        };
    }
}
