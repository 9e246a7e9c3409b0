package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number and what it rests on.
 *
 * @param value empty where it is undefined: nobody in the group, a division by zero, one value
 *     without spread
 * @param n number of rows it rests on: for percentages the base, for means those with a value
 * @param missing rows of the group that are left out, by kind; "don't know" answers printed on the
 *     form are among them also where they belong to the base of a percentage
 * @param method how it was computed
 * @param unnumbered valid answers that are left out because they stand for no number
 */
public record Result(
        OptionalDouble value,
        int n,
        Map<MissingKind, Integer> missing,
        Method method,
        int unnumbered) {
    public Result(OptionalDouble value, int n, Map<MissingKind, Integer> missing, Method method) {
        this(value, n, missing, method, 0);
    }

    /** How a number was computed; it decides what a figure's note says. */
    public enum Method {
        COUNT,
        /** percent of those who gave an answer, "don't know" included */
        SHARE_OF_ANSWERS,
        /** percent of all cases or responses */
        SHARE_OF_ALL,
        SHARE_OF_MENTIONS,
        SHARE_OF_REACHED,
        RATE,
        /** of numbers or scale values, "don't know" left out */
        NUMBERS,
        /** from the sums of an indicator over the cases */
        SUMS
    }

    static Result of(double value, int n, Map<MissingKind, Integer> missing, Method method) {
        boolean defined = !Double.isNaN(value) && !Double.isInfinite(value);
        return new Result(
                defined ? OptionalDouble.of(value) : OptionalDouble.empty(), n, missing, method);
    }

    Result leavingOut(int answersWithoutNumber) {
        return new Result(value, n, missing, method, answersWithoutNumber);
    }

    static Result count(int n) {
        return new Result(OptionalDouble.of(n), n, Map.of(), Method.COUNT);
    }

    /** The value, or null. */
    public @org.jspecify.annotations.Nullable Double boxed() {
        return value.isPresent() ? Optional.of(value.getAsDouble()).get() : null;
    }
}
