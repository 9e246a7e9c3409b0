package org.feltbok.expr;

import org.feltbok.base.text.Decimals;

import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Functions of numbers; missing, or no number, among what they are given gives missing. */
final class NumberFunctions {
    private NumberFunctions() {}

    static Value apply(Function function, List<Value> values) {
        List<OptionalDouble> numbers = values.stream().map(Value::number).toList();
        if (numbers.stream().anyMatch(OptionalDouble::isEmpty)) {
            return Value.MISSING;
        }
        double first = numbers.getFirst().getAsDouble();
        DoubleStream all = numbers.stream().mapToDouble(OptionalDouble::getAsDouble);
        return switch (function) {
            case NUMBER -> Value.of(first);
            case INT -> Value.of(towardsZero(Decimals.clean(first)));
            case ABS -> Value.of(Math.abs(first));
            case SUM -> Value.of(all.sum());
            case MIN -> Value.of(all.min().orElseThrow());
            case MAX -> Value.of(all.max().orElseThrow());
            case ROUND -> Value.of(round(first, numbers.getLast().getAsDouble(), numbers.size()));
            default -> throw new IllegalArgumentException("no function of numbers: " + function);
        };
    }

    private static double towardsZero(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    /** Halves go up, below zero too, as XPath has it. */
    private static double round(double number, double decimals, int given) {
        int places = given == 1 ? 0 : (int) Math.clamp(decimals, -15, 15);
        RoundingMode up = number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        return Decimals.meant(number).setScale(places, up).doubleValue();
    }
}
