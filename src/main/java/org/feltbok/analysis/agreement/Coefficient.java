package org.feltbok.analysis.agreement;

import org.feltbok.analysis.Interval;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that says how far coders agree, or why there is none.
 *
 * @param value empty where it is undefined; never NaN
 * @param undefined why there is no value
 * @param interval from samples drawn anew; empty where it is not asked for or undefined
 * @param noInterval why there is no interval, where one was asked for
 */
public record Coefficient(
        OptionalDouble value,
        Optional<Undefined> undefined,
        Optional<Interval> interval,
        Optional<Undefined> noInterval) {

    static Coefficient of(double value) {
        return new Coefficient(
                OptionalDouble.of(value), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Coefficient none(Undefined why) {
        return new Coefficient(
                OptionalDouble.empty(), Optional.of(why), Optional.empty(), Optional.empty());
    }

    Coefficient within(Interval between) {
        return new Coefficient(value, undefined, Optional.of(between), Optional.empty());
    }

    Coefficient withoutInterval(Undefined why) {
        return new Coefficient(value, undefined, Optional.empty(), Optional.of(why));
    }

    /** The value, or another where there is none. */
    public double orElse(double other) {
        return value.orElse(other);
    }
}
