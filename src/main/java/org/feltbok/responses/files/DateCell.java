package org.feltbok.responses.files;

import org.feltbok.base.text.WrittenDate;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A column of days, read as {@link WrittenDate} does. */
final class DateCell implements CellReader {
    private final int place;

    DateCell(int place) {
        this.place = place;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            answers[place] = missing;
            return null;
        }
        String text = Cells.clean(cell);
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
