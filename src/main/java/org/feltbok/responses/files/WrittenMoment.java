package org.feltbok.responses.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and a time as programs write them: {@code 2026/11/26 2:03:22 PM GMT+1}, {@code 11/26/2026
 * 14:03}, {@code 26.11.2026 kl. 14.03.22}. Whether 3/4 is in March or in April is seen from the
 * whole column; where it is not to be seen, nothing is read.
 */
final class WrittenMoment {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})(?:[T,\\s]+(?:kl\\.?\\s*)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([aApP])?\\.?[mM]?\\.?)?(?:\\s*(?:GMT|UTC|[A-Z]{3,4})?\\s*(?:[+-]\\d{1,2}(?::?\\d{2})?|Z)?)?");
    private static final int MONTHS = 12;
    private static final int NOON = 12;

    private final boolean dayFirst;
    private final boolean monthFirst;

    private WrittenMoment(boolean dayFirst, boolean monthFirst) {
        this.dayFirst = dayFirst;
        this.monthFirst = monthFirst;
    }

    /** As they are written in a column. */
    static WrittenMoment of(Collection<String> column) {
        boolean day = false;
        boolean month = false;
        for (String cell : column) {
            Matcher m = FORM.matcher(cell.strip());
            if (m.matches() && m.group(2).equals("/") && m.group(1).length() <= 2) {
                day |= Integer.parseInt(m.group(1)) > MONTHS;
                month |= Integer.parseInt(m.group(3)) > MONTHS;
            }
        }
        return new WrittenMoment(day && !month, month && !day);
    }

    /** As the study keeps it; empty for what is no moment, or could be two. */
    Optional<String> iso(String cell) {
        String text = cell.strip();
        if (Moments.isMoment(text)) {
            return Optional.of(text);
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        int third = Integer.parseInt(m.group(4));
        try {
            LocalDate day;
            if (m.group(1).length() == 4) {
                day = LocalDate.of(first, second, third);
            } else if (m.group(4).length() != 4) {
                return Optional.empty();
            } else if (!m.group(2).equals("/") || dayFirst || first == second) {
                day = LocalDate.of(third, second, first);
            } else if (monthFirst) {
                day = LocalDate.of(third, first, second);
            } else {
                return Optional.empty();
            }
            return Optional.of(m.group(5) == null ? day.toString() : at(day, m));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String at(LocalDate day, Matcher m) {
        int hour = Integer.parseInt(m.group(5));
        String half = m.group(8) == null ? "" : m.group(8).toLowerCase(Locale.ROOT);
        if (half.equals("p") && hour < NOON) {
            hour += NOON;
        } else if (half.equals("a") && hour == NOON) {
            hour = 0;
        }
        int seconds = m.group(7) == null ? 0 : Integer.parseInt(m.group(7));
        LocalTime time = LocalTime.of(hour, Integer.parseInt(m.group(6)), seconds);
        return LocalDateTime.of(day, time)
                .format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
