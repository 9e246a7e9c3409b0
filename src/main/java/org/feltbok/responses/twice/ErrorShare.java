package org.feltbok.responses.twice;

import org.feltbok.analysis.ExactInterval;
import org.feltbok.analysis.Interval;

import java.util.Optional;
import java.util.OptionalDouble;

/** Errors in so many fields. */
public record ErrorShare(int errors, int fields) {
    /** How sure the intervals are, in percent. */
    public static final double LEVEL = 95;

    /** Undefined where nothing was keyed twice. */
    public OptionalDouble share() {
        return fields == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) errors / fields);
    }

    public Optional<Interval> interval() {
        return fields == 0
                ? Optional.empty()
                : Optional.of(ExactInterval.of(errors, fields, LEVEL));
    }
}
