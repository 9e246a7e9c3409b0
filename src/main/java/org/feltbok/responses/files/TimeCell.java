package org.feltbok.responses.files;

import org.feltbok.base.text.WrittenTime;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of times of day, read as {@link WrittenTime} does; of a moment its time. */
final class TimeCell extends PlacedCell {
    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}[T ]");

    TimeCell(int place) {
        super(place);
    }

    @Override
    @Nullable Wrong given(String text, @Nullable Object[] answers) {
        Optional<LocalTime> time = WrittenTime.of(DAY.matcher(text).replaceFirst(""));
        if (time.isEmpty()) {
            return Wrong.of("no_time", text);
        }
        answers[place] = WrittenTime.show(time.get());
        return null;
    }
}
