package org.feltbok.responses;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers and dates as people type them. */
public final class TypedAnswer {
    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private TypedAnswer() {}

    /**
     * A number with comma or point before decimals and blanks between thousands; empty if it is
     * none.
     */
    public static OptionalDouble number(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean point = text.indexOf('.') >= 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !point) {
                plain.append('.');
            } else if (c == '\u2212') {
                plain.append('-');
            } else if ("0123456789.-+eE".indexOf(c) >= 0) {
                plain.append(c);
            } else if (!Character.isSpaceChar(c)) {
                return OptionalDouble.empty();
            }
        }
        try {
            double value = Double.parseDouble(plain.toString());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

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
