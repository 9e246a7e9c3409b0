package org.feltbok.expr;

/** Three-valued logic; unknown is {@link Value#MISSING}. */
final class Truths {
    private Truths() {}

    /** A value used as a condition. */
    static Value of(Value value) {
        return switch (value) {
            case Value.Truth t -> t;
            case Value.Missing m -> m;
            case Value.Number n -> Value.of(n.value() != 0);
            case Value.Text t -> Value.of(!t.text().isEmpty());
            case Value.Codes c -> Value.of(!c.codes().isEmpty());
        };
    }

    static Value and(Value left, Value right) {
        if (left.equals(Value.FALSE) || right.equals(Value.FALSE)) {
            return Value.FALSE;
        }
        return left.isMissing() || right.isMissing() ? Value.MISSING : Value.TRUE;
    }

    static Value or(Value left, Value right) {
        if (left.equals(Value.TRUE) || right.equals(Value.TRUE)) {
            return Value.TRUE;
        }
        return left.isMissing() || right.isMissing() ? Value.MISSING : Value.FALSE;
    }

    static Value not(Value value) {
        return value.isMissing() ? value : Value.of(value.equals(Value.FALSE));
    }
}
