package org.feltbok.coding.history;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which lines are looked at; what is empty or null asks for nothing.
 *
 * @param person did it, or it is their coding
 * @param code what it is called
 * @param text stands in the words, the case, the question or what was written
 * @param from the first day
 * @param to the last day
 */
public record HistoryFilter(
        String person,
        String code,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone) {
    /** All of it. */
    public static HistoryFilter all(ZoneId zone) {
        return new HistoryFilter("", "", "", null, null, zone);
    }

    public boolean shows(HistoryLine line) {
        LocalDate day = LocalDate.ofInstant(line.at(), zone);
        return (person.isEmpty() || person.equals(line.who()) || person.equals(line.coder()))
                && (code.isEmpty() || code.equals(line.code()))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (text.isBlank() || holds(line));
    }

    private boolean holds(HistoryLine line) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        line.words(),
                        line.caseName(),
                        line.source(),
                        line.before(),
                        line.after(),
                        line.code())
                .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
