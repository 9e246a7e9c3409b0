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
