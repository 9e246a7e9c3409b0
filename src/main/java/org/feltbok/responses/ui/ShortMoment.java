package org.feltbok.responses.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A moment as briefly as it is understood: of today the time, of other days the date too. */
final class ShortMoment {
    private ShortMoment() {}

    static String of(LocalDateTime time, LocalDate today, Locale locale) {
        LocalDate day = time.toLocalDate();
        String pattern =
                day.equals(today)
                        ? "HH:mm"
                        : day.getYear() == today.getYear() ? "d MMM HH:mm" : "d MMM yyyy HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }

    /**
     * @param written as ISO date and time, or the day alone; anything else is told as it is
     */
    static String of(String written, LocalDate today, Locale locale) {
        try {
            return written.length() > 10
                    ? of(LocalDateTime.parse(written), today, locale)
                    : DateTimeFormatter.ofPattern("d MMM yyyy", locale)
                            .format(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return written;
        }
    }
}
