package org.feltbok.base.text;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as people write it: {@code 14:30}, {@code 14.30}, {@code 1430}, {@code 2:30 pm},
 * and as devices do with seconds and a zone, which say nothing of the day's time here. The one
 * reader of such texts, for files and for fields.
 */
public final class WrittenTime {
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<h>\\d{1,2})[:.](?<m>\\d{2})(?:[:.]\\d{2}(?:[.,]\\d+)?)?"
                            + "(?:Z|\\s?[+-]\\d{2}:?\\d{2})?(?:\\s?(?<half>[ap])\\.?m\\.?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?<h>\\d{1,2})(?<m>\\d{2})");

    private WrittenTime() {}

    /** The time; empty for what is none. */
    public static Optional<LocalTime> of(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (parts.matches()) {
            int hour = Integer.parseInt(parts.group("h"));
            String half = parts.group("half");
            if (half != null && (hour < 1 || hour > 12)) {
                return Optional.empty();
            }
            boolean after = half != null && half.equalsIgnoreCase("p");
            return time(half == null ? hour : hour % 12 + (after ? 12 : 0), parts.group("m"));
        }
        Matcher digits = DIGITS.matcher(text.strip());
        return digits.matches()
                ? time(Integer.parseInt(digits.group("h")), digits.group("m"))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(int hour, String minute) {
        try {
            return Optional.of(LocalTime.of(hour, Integer.parseInt(minute)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As files and fields have it, which is read back as the same. */
    public static String show(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
