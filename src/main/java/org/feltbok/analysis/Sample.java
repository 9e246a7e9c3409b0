package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What a statistic is computed from: a group of rows and what is asked of them. A statistic asks
 * only for what a sample of the kinds it {@linkplain Statistic#fits() fits} has.
 */
abstract class Sample {
    private final Statistic.Of what;
    private final Group group;

    Sample(Statistic.Of what, Group group) {
        this.what = what;
        this.group = group;
    }

    Statistic.Of what() {
        return what;
    }

    Group group() {
        return group;
    }

    boolean isWeighted() {
        return group.weights() != null;
    }

    /**
     * Some rows of a base.
     *
     * @param missing rows of the group that are not in the base
     */
    record Part(Size hits, Size base, Map<MissingKind, Integer> missing, Estimate.Method method) {
        /** The part in percent of its base. */
        Estimate percent() {
            return Estimate.of(hits.percentOf(base), base.n(), missing, method);
        }
    }

    /** Rows with what is asked for, of those that could have it. */
    Part part() {
        throw lacking();
    }

    /** Mentions of what is asked for, of all mentions. */
    Part mentions() {
        throw lacking();
    }

    /** How many there are. */
    Estimate count() {
        throw lacking();
    }

    /** Who answered an item. */
    Answers answers() {
        throw lacking();
    }

    /**
     * How many rows gave an answer, and how many came to the question.
     *
     * @param all those with any answer, "don't know" among them
     */
    record Answers(Size valid, Size all, Size reached, Map<MissingKind, Integer> missing) {}

    Values values() {
        throw lacking();
    }

    /** The values by row of the items that an index is made of; none of what is no index. */
    List<IntToDoubleFunction> items() {
        throw lacking();
    }

    /** Different codes in use. */
    Part codes() {
        throw lacking();
    }

    /** The frame's cases that answered. */
    Part rate() {
        throw lacking();
    }

    IndicatorSample indicator() {
        throw lacking();
    }

    RegressionSample regression() {
        throw lacking();
    }

    /**
     * What each row of the data gives to its numbers, for tests: the number itself, 1 for a hit and
     * 0 for another answer, NaN for a row that is left out; empty where rows give nothing.
     */
    double[] each() {
        return new double[0];
    }

    /** The same, NaN for each row that is not in the base of its part or mean. */
    double[] eachOfBase() {
        return within(each(), group.mask());
    }

    static double[] within(double[] each, boolean @Nullable [] mask) {
        return EachRow.of(each.length, row -> mask == null || mask[row] ? each[row] : Double.NaN);
    }

    /**
     * The same for telling who is behind a statistic of it: NaN for a row that is not, 1 where rows
     * give nothing.
     */
    double[] behind(Statistic of) {
        double[] each = each();
        return each.length == 0 ? EachRow.of(group.data().size(), row -> 1) : each;
    }

    /** What its numbers rest on, for telling what it weighs. */
    abstract Size base();

    /** The rows that its share or mean is of. */
    Group ofBase() {
        return group;
    }

    private IllegalStateException lacking() {
        return new IllegalStateException("no such thing of " + what);
    }
}
