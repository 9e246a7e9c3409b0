package org.feltbok.expr;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Ways to compare two values. */
enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /** Missing on either side gives unknown. */
    Value compare(Value a, Value b) {
        if (a.isMissing() || b.isMissing()) {
            return Value.MISSING;
        }
        OptionalDouble x = a.number();
        OptionalDouble y = b.number();
        if (x.isPresent() && y.isPresent()) {
            return Value.of(holds(Double.compare(x.getAsDouble() + 0.0, y.getAsDouble() + 0.0)));
        }
        boolean ordered = this != EQUAL && this != NOT_EQUAL;
        if (ordered && !(DATE.matcher(a.text()).matches() && DATE.matcher(b.text()).matches())) {
            return Value.MISSING;
        }
        return Value.of(holds(a.text().compareTo(b.text())));
    }

    /** Comparing with the empty text asks whether there is anything; both sides may be missing. */
    Value withEmpty(Value a, Value b) {
        return switch (this) {
            case EQUAL -> Value.of(a.text().isEmpty() && b.text().isEmpty());
            case NOT_EQUAL -> Value.of(!a.text().isEmpty() || !b.text().isEmpty());
            default -> Value.MISSING;
        };
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
