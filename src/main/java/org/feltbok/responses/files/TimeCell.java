package org.feltbok.responses.files;

import org.feltbok.base.text.WrittenTime;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Optional;

/** A column of times of day, read as {@link WrittenTime} does; of a moment its time. */
final class TimeCell implements CellReader {
    private final int place;

    TimeCell(int place) {
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
        Optional<LocalTime> time =
                WrittenTime.of(text.replaceFirst("^\\d{4}-\\d{2}-\\d{2}[T ]", ""));
        if (time.isEmpty()) {
            return Wrong.of("no_time", text);
        }
        answers[place] = WrittenTime.show(time.get());
        return null;
    }
}
