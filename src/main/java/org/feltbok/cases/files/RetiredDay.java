package org.feltbok.cases.files;

import org.feltbok.base.Fault.Place;
import org.feltbok.study.plain.PlainFaults;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The day since when an attribute or grouping is no longer offered, as files have it. */
final class RetiredDay {
    private RetiredDay() {}

    /** What is no day is told. */
    static @Nullable String read(String text, Place place, PlainFaults faults) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            faults.add(place, "plain.not_date", text);
            return null;
        }
    }

    static String written(@Nullable String day) {
        return day == null ? "" : day;
    }
}
