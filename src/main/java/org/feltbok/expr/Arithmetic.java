package org.feltbok.expr;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Calculations with two numbers; one day less another gives the days between them; what is missing,
 * no number or divided by 0 gives missing.
 */
enum Arithmetic {
    PLUS,
    MINUS,
    TIMES,
    DIV,
    MOD;

    Value apply(Value a, Value b) {
        if (this == MINUS && a instanceof Value.Text && b instanceof Value.Text) {
            Optional<Value> days = Days.between(a, b);
            if (days.isPresent()) {
                return days.get();
            }
        }
        OptionalDouble x = a.number();
        OptionalDouble y = b.number();
        return x.isPresent() && y.isPresent()
                ? Value.of(apply(x.getAsDouble(), y.getAsDouble()))
                : Value.MISSING;
    }

    private double apply(double x, double y) {
        return switch (this) {
            case PLUS -> x + y;
            case MINUS -> x - y;
            case TIMES -> x * y;
            case DIV -> x / y;
            case MOD -> x % y;
        };
    }
}
