package org.feltbok.analysis.tests;

import org.feltbok.base.FaultException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How rows with weights were drawn, and so how far weighted numbers of them may be off together
 * (linearisation, Binder 1983): with replacement, each row as likely to come as its weight says; or
 * by weights that bring classes to the parts they have in the population, so that only how rows
 * differ from others of their class is left to chance (Deville and Särndal 1992). Rows outside a
 * group stay in the design. As {@code survey::svytotal} has it of {@code svydesign(~1, weights =
 * ~w, data = d)}, of {@code postStratify(svydesign(~1, weights = ~1, data = d), ...)}, and raked of
 * {@code calibrate(..., calfun = "raking")}; with {@code z} what each row moves a number by:
 *
 * <pre>
 * for (margin in margins) z &lt;- z - ave(z, margin)   # raked: until nothing changes
 * r &lt;- w * z; (1 - n/N) * n/(n-1) * crossprod(scale(r, scale = FALSE))   # N: where it is known
 * </pre>
 */
public final class SurveyDesign {
    /** What is smaller than this part of the differences is the rounding of their sums. */
    private static final double NOTHING = 1e-12;

    /** How far from 0 the mean of a class may be in the end, of the greatest difference. */
    private static final double CLOSE = 1e-13;

    /** After so many rounds without an end there is none. */
    private static final int ROUNDS = 2000;

    private final double[] weights;
    private final int[] rows;

    /**
     * By row of the data those who are of the same classes: what is taken out is the same for all
     * of them, so that it is looked for among the means of these, whose sums round little however
     * many rows there are and in whatever order.
     */
    private final int[] parts;

    /** How many rows a part has, and what one of them weighs where classes are known. */
    private final int[] sizes;

    private final double[] weighing;

    /** By margin the class of each part; none where no classes are known. */
    private final List<int[]> classes;

    /** By margin how many rows each class has. */
    private final List<int[]> counts;

    /** The part of the population that is not in it; 1 of one that is not known, or so large. */
    private final double undrawn;

    private SurveyDesign(double[] weights, int[] parts, List<int[]> classes, double undrawn) {
        this.weights = weights;
        this.parts = parts;
        this.undrawn = undrawn;
        this.classes = List.copyOf(classes);
        rows = IntStream.range(0, weights.length).filter(this::has).toArray();
        int width = 1 + Arrays.stream(rows).map(row -> parts[row]).max().orElse(0);
        sizes = new int[width];
        weighing = new double[width];
        for (int row : rows) {
            sizes[parts[row]]++;
            weighing[parts[row]] = weights[row];
        }
        counts = classes.stream().map(this::counts).toList();
    }

    /**
     * Drawn with replacement.
     *
     * @param weights by row of the data; a row without one (NaN) or that weighs 0 is not in it
     */
    public static SurveyDesign of(double[] weights) {
        return new SurveyDesign(weights, new int[weights.length], List.of(), 1);
    }

    /**
     * By weights that bring classes to known parts.
     *
     * @param parts by row those who are of the same class in each margin, and so weigh the same
     * @param classes by margin the class of each part
     */
    public static SurveyDesign of(double[] weights, int[] parts, List<int[]> classes) {
        return new SurveyDesign(weights, parts, classes, 1);
    }

    /**
     * The same of a population of a known size, of which nobody is drawn twice.
     *
     * @throws FaultException if there are more rows in it
     */
    public SurveyDesign of(double population) {
        if (rows.length > population) {
            throw new FaultException("analysis.small_frame", population, rows.length);
        }
        return new SurveyDesign(weights, parts, classes, 1 - rows.length / population);
    }

    /** Why there is nothing to judge numbers by where they do not vary. */
    Sentence nothing() {
        return Sentence.of(
                undrawn == 0
                        ? "analysis.tests.undefined.all"
                        : "analysis.tests.undefined.constant");
    }

    /** Whether a row is in it. */
    public boolean has(int row) {
        return weights[row] > 0;
    }

    /** NaN for a row without one. */
    public double weight(int row) {
        return weights[row];
    }

    /** Whether it counts that parts of the population are known. */
    public boolean isKnown() {
        return !classes.isEmpty();
    }

    /** How many parts its rows are in; without known classes one. */
    public int width() {
        return sizes.length;
    }

    /** The part that a row is in. */
    public int part(int row) {
        return parts[row];
    }

    /** In how many classes there is a single row, which no other can be held against. */
    public int lone() {
        return (int)
                counts.stream()
                        .flatMapToInt(Arrays::stream)
                        .filter(rowsOfIt -> rowsOfIt == 1)
                        .count();
    }

    private int[] counts(int[] margin) {
        int[] of = new int[1 + Arrays.stream(margin).max().orElse(0)];
        for (int part = 0; part < sizes.length; part++) {
            of[margin[part]] += sizes[part];
        }
        return of;
    }

    /**
     * The standard error of a weighted mean; empty where nobody differs from others of the same
     * class, so that nothing tells how far it may be off.
     *
     * @param x by row of the data; NaN for a row that is not in the base
     */
    public OptionalDouble error(double[] x) {
        double sum = 0;
        double weight = 0;
        for (int row : rows) {
            if (!Double.isNaN(x[row])) {
                sum += weights[row] * x[row];
                weight += weights[row];
            }
        }
        double[] moved = new double[x.length];
        for (int row : rows) {
            moved[row] = Double.isNaN(x[row]) ? 0 : (x[row] - sum / weight) / weight;
        }
        return covariance(List.of(moved))
                .map(v -> v[0][0])
                .filter(v -> v > 0)
                .map(v -> OptionalDouble.of(Math.sqrt(v)))
                .orElse(OptionalDouble.empty());
    }

    /**
     * How numbers vary together; empty if that cannot be told. A number that nothing moves has the
     * variance 0.
     *
     * @param moves for each number how far a row of the data moves it by each unit of weight
     */
    Optional<double[][]> covariance(List<double[]> moves) {
        int n = rows.length;
        if (n < 2) {
            return Optional.empty();
        }
        double[][] off = new double[moves.size()][];
        for (int i = 0; i < off.length; i++) {
            double[] own = moves.get(i);
            double[] apart = Arrays.stream(rows).mapToDouble(row -> own[row]).toArray();
            double[] before = weighed(apart);
            if (!within(apart)) {
                return Optional.empty();
            }
            double[] after = weighed(apart);
            boolean isNothing =
                    product(after, after) <= NOTHING * NOTHING * product(before, before);
            off[i] = isNothing ? new double[n] : after;
        }
        double[][] all = new double[off.length][off.length];
        for (int i = 0; i < off.length; i++) {
            for (int j = 0; j < off.length; j++) {
                all[i][j] = undrawn * n / (n - 1.0) * product(off[i], off[j]);
            }
        }
        return Optional.of(all);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /**
     * The variance of the difference of two means from sums alone; empty if it cannot be told.
     *
     * @param one the rows of one group, and of the other one, which share none
     */
    OptionalDouble variance(PartSums one, PartSums other) {
        WeightedSums first = one.all();
        WeightedSums second = other.all();
        double[] means = new double[sizes.length];
        for (int part = 0; isKnown() && part < means.length; part++) {
            means[part] =
                    (sum(part, one, first.mean()) / first.w()
                                    - sum(part, other, second.mean()) / second.w())
                            / Math.max(1, sizes[part]);
        }
        double scale = Arrays.stream(means).map(Math::abs).max().orElse(0);
        double[] left = left(means, scale).orElse(new double[0]);
        if (left.length == 0 || rows.length < 2) {
            return OptionalDouble.empty();
        }
        double before = 0;
        double after = 0;
        double mean = 0;
        for (int part = 0; part < means.length; part++) {
            double out = means[part] - left[part];
            WeightedSums a = one.parts()[part];
            WeightedSums b = other.parts()[part];
            before += spread(a, first, 0) + spread(b, second, 0);
            after += spread(a, first, out) + spread(b, second, -out);
            if (isKnown()) {
                double none = sizes[part] - a.n() - b.n();
                after += none * weighing[part] * weighing[part] * out * out;
                mean += weighing[part] * sizes[part] * left[part] / rows.length;
            }
        }
        after -= rows.length * mean * mean;
        return after <= NOTHING * before
                ? OptionalDouble.empty()
                : OptionalDouble.of(undrawn * rows.length / (rows.length - 1.0) * after);
    }

    /** How far the rows of a part are from a mean together. */
    private double sum(int part, PartSums sums, double mean) {
        WeightedSums own = sums.parts()[part];
        return own.n() == 0 ? 0 : own.wx() / weighing[part] - own.n() * mean;
    }

    /**
     * The squares of what rows weigh times what they move the mean of their group by.
     *
     * @param out what is taken off each move
     */
    private static double spread(WeightedSums part, WeightedSums group, double out) {
        return part.spread(group.mean() + out * group.w()) / (group.w() * group.w());
    }

    /** Takes the means of all classes out; false if that comes to no end. */
    private boolean within(double[] apart) {
        double[] means = new double[sizes.length];
        for (int i = 0; i < apart.length; i++) {
            means[parts[rows[i]]] += apart[i];
        }
        for (int part = 0; part < means.length; part++) {
            means[part] /= Math.max(1, sizes[part]);
        }
        double scale = Arrays.stream(apart).map(Math::abs).max().orElse(0);
        Optional<double[]> left = left(means, scale);
        for (int i = 0; left.isPresent() && i < apart.length; i++) {
            int part = parts[rows[i]];
            apart[i] += left.get()[part] - means[part];
        }
        return left.isPresent();
    }

    /** What is left of the means of parts when the means of all classes are taken out. */
    private Optional<double[]> left(double[] means, double scale) {
        double[] left = means.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int i = 0; i < classes.size(); i++) {
                moved = Math.max(moved, withoutMeans(left, classes.get(i), counts.get(i)));
            }
            if (classes.size() <= 1 || moved <= CLOSE * scale) {
                return Optional.of(left);
            }
        }
        return Optional.empty();
    }

    /** How far the mean of a class was from 0 at most. */
    private double withoutMeans(double[] left, int[] margin, int[] of) {
        double[] means = new double[of.length];
        for (int part = 0; part < left.length; part++) {
            means[margin[part]] += sizes[part] * left[part];
        }
        double moved = 0;
        for (int at = 0; at < means.length; at++) {
            means[at] /= Math.max(1, of[at]);
            moved = Math.max(moved, Math.abs(means[at]));
        }
        for (int part = 0; part < left.length; part++) {
            left[part] -= means[margin[part]];
        }
        return moved;
    }

    /** What rows weigh times what they are apart, about its mean. */
    private double[] weighed(double[] apart) {
        double mean = 0;
        for (int i = 0; i < apart.length; i++) {
            mean += weights[rows[i]] * apart[i] / apart.length;
        }
        double[] off = new double[apart.length];
        for (int i = 0; i < apart.length; i++) {
            off[i] = weights[rows[i]] * apart[i] - mean;
        }
        return off;
    }
}
