package org.feltbok.responses;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as people type them. */
public final class TypedAnswer {
    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private TypedAnswer() {}

    /** A day as 2018-11-14 or 14.11.2018; empty if it is none. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(
                    text.indexOf('.') > 0 ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
