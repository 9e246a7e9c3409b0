package org.feltbok.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The classes that a weight brings to the parts they have in the population, and how far a weighted
 * mean may be off when it is counted that those parts are known: only how rows differ from others
 * of their class is left to chance (Deville and Särndal 1992). As {@code survey::svymean} has it of
 * {@code postStratify(svydesign(~1, weights = ~1, data = d), ...)}, and raked of {@code
 * calibrate(..., calfun = "raking")}; with {@code w} of all rows that weigh something and {@code b}
 * the base of the mean:
 *
 * <pre>
 * z &lt;- ifelse(b, (x - weighted.mean(x[b], w[b])) / sum(w[b]), 0)
 * for (margin in margins) z &lt;- z - ave(z, margin)   # raked: until nothing changes
 * r &lt;- w * z; sqrt(n/(n-1) * sum((r - mean(r))^2))
 * </pre>
 */
final class KnownParts {
    /** What is smaller than this part of the differences is the rounding of their sums. */
    private static final double NOTHING = 1e-12;

    /** How far from 0 the mean of a class may be in the end, of the greatest difference. */
    private static final double CLOSE = 1e-13;

    private final double[] weights;
    private final int[] rows;

    /**
     * By row those who are of the same classes: what is taken out is the same for all of them, so
     * that it is looked for among the means of these, whose sums round little however many rows
     * there are and in whatever order.
     */
    private final int[] groups;

    /** How many rows a group has. */
    private final int[] sizes;

    /** By margin the class of each group. */
    private final List<int[]> classes;

    /**
     * @param weights of all rows; NaN for one without
     * @param margins by which the weights were made
     */
    KnownParts(NumberColumn weights, List<WeightCells> margins) {
        boolean[] in = new boolean[weights.size()];
        for (int row = 0; row < in.length; row++) {
            in[row] = weights.get(row) > 0;
        }
        AlikeRows alike = AlikeRows.of(in, margins);
        rows = IntStream.range(0, in.length).filter(row -> in[row]).toArray();
        this.weights = Arrays.stream(rows).mapToDouble(weights::get).toArray();
        groups = Arrays.stream(rows).map(row -> alike.groups()[row]).toArray();
        sizes = alike.sizes();
        classes = IntStream.range(0, margins.size()).mapToObj(alike::classes).toList();
    }

    /** Of a weight of the data; empty if it was given, cannot be made or was trimmed. */
    static Optional<KnownParts> of(Dataset data, String weight) {
        if (!(data.derived(weight).orElse(null) instanceof WeightColumn made)) {
            return Optional.empty();
        }
        return data.memo()
                .get(
                        new Memo.Key("known parts", weight, ""),
                        () -> new Weighing(data, made.how()).known());
    }

    /** In how many classes there is a single row, which no other can be held against. */
    int lone() {
        return (int)
                classes.stream()
                        .flatMapToInt(m -> Arrays.stream(counts(m)))
                        .filter(rowsOfIt -> rowsOfIt == 1)
                        .count();
    }

    /** Rows of each class. */
    private int[] counts(int[] margin) {
        int[] counts = new int[1 + Arrays.stream(margin).max().orElse(0)];
        for (int group = 0; group < sizes.length; group++) {
            counts[margin[group]] += sizes[group];
        }
        return counts;
    }

    /**
     * The standard error of the weighted mean; empty where nobody differs from others of the same
     * class, so that nothing tells how far it may be off.
     *
     * @param x by row of the data; NaN for a row that is not in the base
     */
    OptionalDouble error(double[] x) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < rows.length; i++) {
            if (!Double.isNaN(x[rows[i]])) {
                sum += weights[i] * x[rows[i]];
                weight += weights[i];
            }
        }
        double[] apart = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double own = x[rows[i]];
            apart[i] = Double.isNaN(own) ? 0 : (own - sum / weight) / weight;
        }
        double before = squares(apart);
        if (!within(apart)) {
            return OptionalDouble.empty();
        }
        double after = squares(apart);
        double n = rows.length;
        return n < 2 || after <= NOTHING * NOTHING * before
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(n / (n - 1) * after));
    }

    /** Takes the means of all classes out; false if that comes to no end. */
    private boolean within(double[] apart) {
        double scale = Arrays.stream(apart).map(Math::abs).max().orElse(0);
        double[] means = new double[sizes.length];
        for (int i = 0; i < apart.length; i++) {
            means[groups[i]] += apart[i];
        }
        for (int group = 0; group < means.length; group++) {
            means[group] /= sizes[group];
        }
        double[] left = means.clone();
        if (!without(left, scale)) {
            return false;
        }
        for (int i = 0; i < apart.length; i++) {
            apart[i] += left[groups[i]] - means[groups[i]];
        }
        return true;
    }

    /** The same of the means of groups. */
    private boolean without(double[] left, double scale) {
        for (int round = 0; round < Raking.ROUNDS; round++) {
            double moved = 0;
            for (int[] margin : classes) {
                moved = Math.max(moved, withoutMeans(left, margin));
            }
            if (classes.size() == 1 || moved <= CLOSE * scale) {
                return true;
            }
        }
        return false;
    }

    /** How far the mean of a class was from 0 at most. */
    private double withoutMeans(double[] left, int[] margin) {
        int[] counts = counts(margin);
        double[] means = new double[counts.length];
        for (int group = 0; group < left.length; group++) {
            means[margin[group]] += sizes[group] * left[group];
        }
        double moved = 0;
        for (int at = 0; at < means.length; at++) {
            means[at] /= Math.max(1, counts[at]);
            moved = Math.max(moved, Math.abs(means[at]));
        }
        for (int group = 0; group < left.length; group++) {
            left[group] -= means[margin[group]];
        }
        return moved;
    }

    /** The squares of what rows weigh times what they are apart, about their mean. */
    private double squares(double[] apart) {
        double mean = 0;
        for (int i = 0; i < apart.length; i++) {
            mean += weights[i] * apart[i] / apart.length;
        }
        double sum = 0;
        for (int i = 0; i < apart.length; i++) {
            double off = weights[i] * apart[i] - mean;
            sum += off * off;
        }
        return sum;
    }
}
