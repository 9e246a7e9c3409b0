package org.feltbok.responses.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

/** A column of dates: 2018-11-14 or 14.11.2018. */
final class DateCell implements CellReader {
    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
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
        try {
            LocalDate date = text.indexOf('.') > 0 ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
            answers[place] = date.toString();
            return null;
        } catch (DateTimeParseException e) {
            return Wrong.of("no_date", text);
        }
    }
}
