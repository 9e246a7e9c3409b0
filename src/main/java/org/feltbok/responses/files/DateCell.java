package org.feltbok.responses.files;

import org.feltbok.responses.TypedAnswer;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** A column of dates: 2018-11-14 or 14.11.2018. */
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
        Optional<LocalDate> date = TypedAnswer.date(text);
        if (date.isEmpty()) {
            return Wrong.of("no_date", text);
        }
        answers[place] = date.get().toString();
        return null;
    }
}
