package org.feltbok.expr;

import java.time.LocalDate;
import java.util.Map;

/** What the names of an expression stand for. */
public interface Scope {
    /**
     * The name under which an expression asks for the value of the question it belongs to: {@code
     * .}
     */
    String SELF = ".";

    /** The value of a name; {@link Value#MISSING} if nothing is recorded or the name is unknown. */
    Value value(String name);

    /** The day that {@code today()} gives. */
    LocalDate today();

    /**
     * One in which it is no day: asking for today is refused, for the same data must always give
     * the same.
     */
    static Scope timeless(java.util.function.Function<String, Value> values) {
        return new Scope() {
            @Override
            public Value value(String name) {
                return values.apply(name);
            }

            @Override
            public LocalDate today() {
                throw new org.feltbok.base.FaultException("expr.no_today");
            }
        };
    }

    static Scope of(Map<String, ? extends Value> values, LocalDate today) {
        return new Scope() {
            @Override
            public Value value(String name) {
                Value value = values.get(name);
                return value == null ? Value.MISSING : value;
            }

            @Override
            public LocalDate today() {
                return today;
            }
        };
    }
}
