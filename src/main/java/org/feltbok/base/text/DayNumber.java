package org.feltbok.base.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Days as numbers, so that they can be ordered and drawn: counted from 30 December 1899, as
 * spreadsheets do.
 */
public final class DayNumber {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private DayNumber() {}

    public static double of(LocalDate day) {
        return (double) day.toEpochDay() - ZERO.toEpochDay();
    }

    /**
     * @param day written YYYY-MM-DD
     */
    public static double ofIso(String day) {
        return of(LocalDate.parse(day));
    }

    /** The day that a number lies in. */
    public static LocalDate day(double number) {
        return ZERO.plusDays((long) Math.floor(number));
    }

    /** As a language writes it, such as 14 Nov 2018. */
    public static String show(double number, Locale locale) {
        return day(number)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }
}
