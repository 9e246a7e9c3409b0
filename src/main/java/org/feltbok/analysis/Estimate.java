package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number and what it rests on. What does not apply is absent, never 0 or NaN.
 *
 * @param value empty where it is undefined: nobody in the group, a division by zero, one value
 *     without spread
 * @param n number of rows it rests on: for percentages the base, for means those with a value
 * @param missing rows of the group that are left out, by kind; "don't know" answers printed on the
 *     form are among them also where they belong to the base of a percentage
 * @param method how it was computed
 * @param unnumbered valid answers that are left out because they stand for no number
 * @param weighted what the rows weigh; absent where each counts once
 * @param interval where the number may lie; absent unless asked for or where it is undefined
 * @param df degrees of freedom of the interval or test
 * @param p of a test
 */
public record Estimate(
        OptionalDouble value,
        int n,
        Map<MissingKind, Integer> missing,
        Method method,
        int unnumbered,
        Optional<Weighted> weighted,
        Optional<Interval> interval,
        OptionalDouble df,
        OptionalDouble p) {

    /** How a number was computed; it decides what a figure's note says of its base. */
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

    /**
     * What the rows of a number weigh.
     *
     * @param sum of the weights of the {@code n} rows
     * @param effectiveN see {@link Size#effective()}; absent where there is no row
     * @param without rows of the group that are left out because they have no weight
     */
    public record Weighted(double sum, OptionalDouble effectiveN, int without) {}

    static Estimate of(double value, int n, Map<MissingKind, Integer> missing, Method method) {
        return new Estimate(
                defined(value),
                n,
                missing,
                method,
                0,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** What somebody typed: it rests on nothing. */
    static Estimate stated(OptionalDouble typed) {
        return of(typed.orElse(Double.NaN), 0, Map.of(), Method.COUNT);
    }

    static Estimate count(int n) {
        return of(n, n, Map.of(), Method.COUNT);
    }

    private static OptionalDouble defined(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    Estimate leavingOut(int answersWithoutNumber) {
        return new Estimate(
                value, n, missing, method, answersWithoutNumber, weighted, interval, df, p);
    }

    Estimate weighing(Size size, int without) {
        return new Estimate(
                value,
                n,
                missing,
                method,
                unnumbered,
                Optional.of(new Weighted(size.weight(), defined(size.effective()), without)),
                interval,
                df,
                p);
    }

    /** The same with an interval; without one where it or the value is undefined. */
    Estimate within(double low, double high, double level, OptionalDouble freedom) {
        boolean known = value.isPresent() && Double.isFinite(low) && Double.isFinite(high);
        return new Estimate(
                value,
                n,
                missing,
                method,
                unnumbered,
                weighted,
                known ? Optional.of(new Interval(low, high, level)) : Optional.empty(),
                known ? freedom : OptionalDouble.empty(),
                p);
    }

    /** The same with the p of a test, and its degrees of freedom where no interval has its own. */
    public Estimate tested(OptionalDouble freedom, OptionalDouble probability) {
        return new Estimate(
                value,
                n,
                missing,
                method,
                unnumbered,
                weighted,
                interval,
                df.isPresent() ? df : freedom,
                probability);
    }

    /** The same with another value. */
    Estimate valued(double other) {
        return new Estimate(
                defined(other), n, missing, method, unnumbered, weighted, interval, df, p);
    }

    /** The value, or null. */
    public @Nullable Double boxed() {
        return value.isPresent() ? Optional.of(value.getAsDouble()).get() : null;
    }
}
