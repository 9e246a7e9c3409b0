package org.feltbok.expr;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Functions of texts. */
final class TextFunctions {
    private TextFunctions() {}

    static Value apply(Function function, List<Value> values) {
        if (function == Function.CONCAT) {
            return Value.of(values.stream().map(Value::text).collect(Collectors.joining()));
        }
        Value first = values.get(0);
        Value second = values.get(1);
        if (first.isMissing() || second.isMissing()) {
            return Value.MISSING;
        }
        return switch (function) {
            case CONTAINS -> Value.of(first.text().contains(second.text()));
            case STARTS_WITH -> Value.of(first.text().startsWith(second.text()));
            case SELECTED_AT -> at(List.of(first.text().split(" +")), second.number());
            default -> throw new IllegalArgumentException("no function of texts: " + function);
        };
    }

    private static Value at(List<String> codes, OptionalDouble place) {
        double at = place.orElse(-1);
        return at >= 0 && at < codes.size() ? Value.of(codes.get((int) at)) : Value.MISSING;
    }
}
