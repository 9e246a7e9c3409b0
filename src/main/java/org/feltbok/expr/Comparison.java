package org.feltbok.expr;

import org.feltbok.base.text.Decimals;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
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

    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?");

    /** Of a time of day since midnight; empty for what is none. */
    private static OptionalInt seconds(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalInt.empty();
        }
        int minutes = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        String second = time.group(3);
        return OptionalInt.of(minutes * 60 + (second == null ? 0 : Integer.parseInt(second)));
    }

    /** Missing on either side gives unknown. */
    Value compare(Value a, Value b) {
        if (a.isMissing() || b.isMissing()) {
            return Value.MISSING;
        }
        OptionalDouble x = a.number();
        OptionalDouble y = b.number();
        if (x.isPresent() && y.isPresent()) {
            // as decimals: 0.1 + 0.2 is 0.3
            return Value.of(
                    holds(
                            Double.compare(
                                    Decimals.clean(x.getAsDouble()) + 0.0,
                                    Decimals.clean(y.getAsDouble()) + 0.0)));
        }
        OptionalInt from = seconds(a.text());
        OptionalInt to = seconds(b.text());
        if (from.isPresent() && to.isPresent()) {
            return Value.of(holds(Integer.compare(from.getAsInt(), to.getAsInt())));
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
