package org.feltbok.fieldwork;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenDate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day or a time as somebody at the telephone types it: {@code 3.12 14:30}, {@code 3.12.2026},
 * {@code 14:30} today, {@code +2} in two days; also as files have it.
 */
public final class TypedMoment {
    private static final Pattern TIME = Pattern.compile("(.*?)[T ]?\\s*(\\d{1,2})[:.](\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.?");
    private static final Pattern DAYS = Pattern.compile("\\+(\\d{1,3})");

    private TypedMoment() {}

    /** Which day one means who writes none of its year. */
    private interface Year {
        Optional<LocalDate> of(MonthDay day, LocalDate today);
    }

    /**
     * What is agreed.
     *
     * @param today from which a day without a year is the next one, unless it has just been
     * @return as in files; empty for what is no moment
     */
    public static Optional<String> read(String typed, Language language, LocalDate today) {
        return read(typed, language, today, TypedMoment::near);
    }

    /**
     * What has been.
     *
     * @param today a day without a year is the newest such day until then
     * @return as in files; empty for what is no moment, or on a day after today
     */
    public static Optional<String> been(String typed, Language language, LocalDate today) {
        return read(typed, language, today, TypedMoment::newest)
                .filter(moment -> !Contact.dayOf(moment).isAfter(today));
    }

    private static Optional<String> read(
            String typed, Language language, LocalDate today, Year year) {
        String text = typed.strip();
        Optional<LocalDate> whole = day(text, language, today, year);
        if (whole.isPresent()) {
            return whole.map(LocalDate::toString);
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        String before = time.group(1).strip();
        if (before.isEmpty() && text.indexOf(':') < 0) {
            // 3.13 is a day that there is not, and no time
            return Optional.empty();
        }
        Optional<LocalDate> day =
                before.isEmpty() ? Optional.of(today) : day(before, language, today, year);
        try {
            LocalTime at =
                    LocalTime.of(Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)));
            return day.map(d -> d.atTime(at).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(
            String text, Language language, LocalDate today, Year year) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return Optional.of(today.plusDays(Integer.parseInt(days.group(1))));
        }
        Matcher without = SHORT.matcher(text);
        if (!without.matches()) {
            return WrittenDate.typed(text, language).date();
        }
        try {
            return year.of(
                    MonthDay.of(
                            Integer.parseInt(without.group(2)), Integer.parseInt(without.group(1))),
                    today);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> near(MonthDay typed, LocalDate today) {
        if (!typed.isValidYear(today.getYear())) {
            return Optional.empty();
        }
        LocalDate day = typed.atYear(today.getYear());
        // in December the third of January is meant, and not the one eleven months ago
        return Optional.of(day.isBefore(today.minusMonths(6)) ? day.plusYears(1) : day);
    }

    /** The 29th of February may have been eight years ago. */
    private static Optional<LocalDate> newest(MonthDay typed, LocalDate today) {
        return IntStream.rangeClosed(0, 8)
                .map(ago -> today.getYear() - ago)
                .filter(typed::isValidYear)
                .mapToObj(typed::atYear)
                .filter(day -> !day.isAfter(today))
                .findFirst();
    }

    /** As it is shown in a field, so that {@link #read} reads it back. */
    public static String show(String moment, Language language) {
        if (moment.isEmpty()) {
            return "";
        }
        String day = WrittenDate.show(Contact.dayOf(moment), language);
        return moment.length() > 10 ? day + " " + moment.substring(11, 16) : day;
    }
}
