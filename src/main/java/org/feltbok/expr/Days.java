package org.feltbok.expr;

import org.feltbok.base.FaultException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days in expressions: texts written YYYY-MM-DD, with a time after them or without. */
final class Days {
    private static final int LENGTH = 10;

    private Days() {}

    static Optional<LocalDate> read(Value value) {
        String text = value.text();
        if (!(value instanceof Value.Text)
                || text.length() < LENGTH
                || text.length() > LENGTH && text.charAt(LENGTH) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, LENGTH)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The day of a value; missing if it is none. */
    static Value date(Value value) {
        return read(value).<Value>map(d -> Value.of(d.toString())).orElse(Value.MISSING);
    }

    /** Days from one day to another; empty unless both are days. */
    static Optional<Value> between(Value later, Value earlier) {
        return read(later)
                .flatMap(
                        to ->
                                read(earlier)
                                        .map(from -> Value.of(ChronoUnit.DAYS.between(from, to))));
    }

    /**
     * Looks whether a day that stands in an expression is one.
     *
     * @throws FaultException if it is none, with the position of the function
     */
    static void check(Node argument, String source, Token call) {
        if (argument instanceof Node.Literal literal && read(literal.value()).isEmpty()) {
            throw new FaultException(
                    "expr.no_date",
                    Shown.source(source),
                    call.position() + 1,
                    Shown.source(literal.value().text()));
        }
    }
}
