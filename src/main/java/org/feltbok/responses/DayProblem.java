package org.feltbok.responses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Why the days at which a response came in and was keyed can hardly be right. */
public enum DayProblem {
    /** It came in on a day to come. */
    RECEIVED_AHEAD,
    /** It was keyed on a day to come. */
    KEYED_AHEAD,
    /** It was keyed before it came in. */
    KEYED_BEFORE;

    private static final int DAY = "2018-11-14".length();

    /**
     * The first that is so; nothing is said of a day that is not known.
     *
     * @param received the day it came in, as ISO date
     * @param keyed the day or moment it was keyed
     */
    public static Optional<DayProblem> of(String received, String keyed, LocalDate today) {
        Optional<LocalDate> in = day(received);
        Optional<LocalDate> at = day(keyed);
        if (in.filter(today::isBefore).isPresent()) {
            return Optional.of(RECEIVED_AHEAD);
        }
        if (at.filter(today::isBefore).isPresent()) {
            return Optional.of(KEYED_AHEAD);
        }
        return in.flatMap(i -> at.filter(i::isAfter)).map(a -> KEYED_BEFORE);
    }

    private static Optional<LocalDate> day(String moment) {
        try {
            return moment.length() < DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(moment.substring(0, DAY)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
