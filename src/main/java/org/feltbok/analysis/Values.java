package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.base.Quantiles;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a group of rows and what they amount to; statistics of no numbers are NaN. Of
 * weighted rows mean, sum and the rest are weighted; {@link #n()} still counts rows.
 */
public final class Values {
    /** How far a sum of weights may be off because of rounding, as part of a row. */
    private static final double NEARLY = 1e-9;

    private final double[] sorted;
    private final Size[] sizes;
    private final Size all;
    private final boolean isWeighted;
    private final Map<MissingKind, Integer> missing;
    private final int unnumbered;

    private Values(
            double[] sorted,
            Size[] sizes,
            boolean isWeighted,
            Map<MissingKind, Integer> missing,
            int unnumbered) {
        this.sorted = sorted;
        this.sizes = sizes;
        this.isWeighted = isWeighted;
        this.unnumbered = unnumbered;
        this.missing = Collections.unmodifiableMap(missing);
        all = Size.sum(Arrays.asList(sizes));
    }

    /**
     * @param mask rows to take; null = all
     */
    static Values of(NumberColumn column, boolean @Nullable [] mask) {
        return of(column, mask, null);
    }

    /**
     * @param mask rows to take; null = all
     * @param weights null = each row counts once
     */
    static Values of(NumberColumn column, boolean @Nullable [] mask, @Nullable Weights weights) {
        int[] rows = new int[column.size()];
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        int n = 0;
        for (int i = 0; i < column.size(); i++) {
            if (mask == null || mask[i]) {
                if (Double.isNaN(column.get(i))) {
                    missing.merge(column.missing(i), 1, Integer::sum);
                } else {
                    rows[n++] = i;
                }
            }
        }
        int[] kept = Arrays.copyOf(rows, n);
        if (weights == null) {
            double[] sorted = Arrays.stream(kept).mapToDouble(column::get).sorted().toArray();
            Size[] once = new Size[n];
            Arrays.fill(once, Size.of(1));
            return new Values(sorted, once, false, missing, 0);
        }
        int[] order =
                Arrays.stream(kept)
                        .boxed()
                        .sorted((a, b) -> Double.compare(column.get(a), column.get(b)))
                        .mapToInt(i -> i)
                        .toArray();
        return new Values(
                Arrays.stream(order).mapToDouble(column::get).toArray(),
                Arrays.stream(order).mapToObj(i -> one(weights.get(i))).toArray(Size[]::new),
                true,
                missing,
                0);
    }

    private static Size one(double weight) {
        return new Size(1, weight, weight * weight);
    }

    /**
     * The numbers of categories, each as often as it was counted; categories without a number are
     * left out.
     */
    static Values of(Variable variable, Counts.Tally tally) {
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        missing.putAll(tally.missing());
        Map<Double, Size> byValue = new TreeMap<>();
        int unnumbered = 0;
        for (int c = 0; c < tally.categories(); c++) {
            Size size = tally.size(c);
            if (size.n() > 0) {
                Category category = variable.categories().get(c);
                category.missing().ifPresent(k -> missing.merge(k, size.n(), Integer::sum));
                if (category.counts()) {
                    byValue.merge(category.value(), size, Size::plus);
                } else if (category.missing().isEmpty()) {
                    unnumbered += size.n();
                }
            }
        }
        return new Values(
                byValue.keySet().stream().mapToDouble(v -> v).toArray(),
                byValue.values().toArray(Size[]::new),
                tally.isWeighted(),
                missing,
                unnumbered);
    }

    public int n() {
        return all.n();
    }

    /** How many numbers there are and what they weigh. */
    Size size() {
        return all;
    }

    /** Rows without a number, by kind; "don't know" answers are among them. */
    public Map<MissingKind, Integer> missing() {
        return missing;
    }

    /** Valid answers that stand for no number. */
    int unnumbered() {
        return unnumbered;
    }

    /** R: {@code sum(w * x)}. */
    public double sum() {
        return n() == 0 ? Double.NaN : exactSum().value();
    }

    /** R: {@code weighted.mean(x, w)}. */
    public double mean() {
        if (n() == 0) {
            return Double.NaN;
        }
        return isWeighted ? exactSum().value() / all.weight() : exactSum().over(n());
    }

    private ExactSum exactSum() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < sorted.length; i++) {
            if (isWeighted) {
                sum.add(sorted[i] * sizes[i].weight());
            } else {
                sum.add(sorted[i], sizes[i].n());
            }
        }
        return sum;
    }

    /**
     * Standard deviation of a sample; NaN for fewer than two numbers. R: {@code sd(x)}; weighted
     * {@code sqrt(n/(n-1) * sum(w*(x-m)^2)/sum(w))} with the weighted mean m, as {@code
     * survey::svyvar} and {@code Hmisc::wtd.var(normwt=TRUE)} have it.
     */
    public double sd() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            squares += sizes[i].weight() * (sorted[i] - mean) * (sorted[i] - mean);
        }
        if (n() < 2) {
            return Double.NaN;
        }
        return isWeighted
                ? Math.sqrt(squares / all.weight() * n() / (n() - 1))
                : Math.sqrt(squares / (n() - 1));
    }

    /**
     * Standard error of the mean; NaN for fewer than two numbers. R: {@code sd(x)/sqrt(n)};
     * weighted {@code sqrt(n/(n-1) * sum((w*(x-m)/sum(w))^2))}, as {@code survey::svymean} has it.
     */
    double standardError() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            squares += sizes[i].squares() * (sorted[i] - mean) * (sorted[i] - mean);
        }
        return n() < 2 ? Double.NaN : Math.sqrt(squares * n() / (n() - 1)) / all.weight();
    }

    public double min() {
        return n() == 0 ? Double.NaN : sorted[0];
    }

    public double max() {
        return n() == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * The value below which the share {@code p} (0 to 1) lies (R: {@code quantile}, type 7). Of
     * weighted rows: each number stands for as many of the n as its part of the weights is, as
     * {@code Hmisc::wtd.quantile(normwt=TRUE)} has it; with equal weights the same as without.
     */
    public double quantile(double p) {
        if (!isWeighted) {
            return Quantiles.of(n(), this::at, p);
        }
        if (n() == 0) {
            return Double.NaN;
        }
        double place = 1 + (n() - 1) * p;
        double below = Math.max(1, Math.floor(place + NEARLY));
        double part = Math.max(0, place - below);
        double low = upTo(below);
        return part < NEARLY ? low : low + part * (upTo(Math.min(below + 1, n())) - low);
    }

    private double at(int place) {
        int passed = 0;
        for (int i = 0; i < sorted.length; i++) {
            passed += sizes[i].n();
            if (place < passed) {
                return sorted[i];
            }
        }
        throw new IndexOutOfBoundsException(place);
    }

    /** The first number up to which the weights, n of them together, come to a place. */
    private double upTo(double place) {
        double passed = 0;
        for (int i = 0; i < sorted.length; i++) {
            passed += sizes[i].weight() * n() / all.weight();
            boolean lastOfEqual = i + 1 == sorted.length || sorted[i + 1] > sorted[i];
            if (lastOfEqual && passed >= place - NEARLY) {
                return sorted[i];
            }
        }
        return sorted[sorted.length - 1];
    }
}
