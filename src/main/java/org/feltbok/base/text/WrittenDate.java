package org.feltbok.base.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2018-11-14}, {@code 14.11.2018}, or with slashes. The one reader
 * of such texts, for files and for fields. Years have four digits.
 *
 * <p>With slashes some write the day first and some the month: {@code 3/4/2018} is {@link TwoWays}
 * and never read in one way without a word, unless a Norwegian window was typed into.
 */
public sealed interface WrittenDate {
    /** What is no day. */
    WrittenDate NONE = new None();

    /** A day that can be read in one way only. */
    record Value(LocalDate day) implements WrittenDate {}

    /** A text that can mean two days, the earlier one first. */
    record TwoWays(LocalDate first, LocalDate second) implements WrittenDate {}

    /** Not a day. */
    record None() implements WrittenDate {}

    /** As it stands in a file, whose writer's language is not known. */
    static WrittenDate of(String text) {
        return Reading.of(text.strip(), false);
    }

    /**
     * As it was typed in a window of that language; eight digits need no signs between them: {@code
     * 14112018} and {@code 20181114}.
     */
    static WrittenDate typed(String text, Language language) {
        String typed = text.strip();
        WrittenDate digits = Reading.ofDigits(typed);
        return digits.date().isPresent() ? digits : Reading.of(typed, language == Language.NB);
    }

    /** The day, if it can be read in one way only. */
    default Optional<LocalDate> date() {
        return this instanceof Value v ? Optional.of(v.day()) : Optional.empty();
    }

    /** The day that a text in ISO form begins with, a moment or a day. */
    static Optional<LocalDate> beginning(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso.substring(0, Math.min(10, iso.length()))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A day as a field of a window shows it, so that {@link #typed} reads it back. */
    static String show(LocalDate date, Language language) {
        return switch (language) {
            case NB -> Reading.DOTTED.format(date);
            case EN -> date.toString();
        };
    }

    /** How a text is read. */
    final class Reading {
        static final DateTimeFormatter DOTTED =
                DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
        private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
        private static final Pattern POINTS =
                Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
        private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

        private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
        private static final Pattern YEAR_FIRST =
                Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

        private Reading() {}

        /** With the year first where it is one of now and of the century before. */
        static WrittenDate ofDigits(String text) {
            Matcher years = YEAR_FIRST.matcher(text);
            WrittenDate read =
                    years.matches()
                            ? value(day(years.group(1), years.group(2), years.group(3)))
                            : NONE;
            Matcher days = DAY_FIRST.matcher(text);
            return read.date().isPresent() || !days.matches()
                    ? read
                    : value(day(days.group(3), days.group(2), days.group(1)));
        }

        static WrittenDate of(String text, boolean dayFirst) {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return value(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            Matcher points = POINTS.matcher(text);
            if (points.matches()) {
                return value(day(points.group(3), points.group(2), points.group(1)));
            }
            Matcher slashes = SLASHES.matcher(text);
            if (!slashes.matches()) {
                return NONE;
            }
            Optional<LocalDate> european =
                    day(slashes.group(3), slashes.group(2), slashes.group(1));
            Optional<LocalDate> american =
                    day(slashes.group(3), slashes.group(1), slashes.group(2));
            if (dayFirst || american.isEmpty() || european.equals(american)) {
                return value(european);
            }
            if (european.isEmpty()) {
                return value(american);
            }
            LocalDate a = european.get();
            LocalDate b = american.get();
            return a.isBefore(b) ? new TwoWays(a, b) : new TwoWays(b, a);
        }

        private static WrittenDate value(Optional<LocalDate> date) {
            return date.<WrittenDate>map(Value::new).orElse(NONE);
        }

        private static Optional<LocalDate> day(String year, String month, String day) {
            try {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(year),
                                Integer.parseInt(month),
                                Integer.parseInt(day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
