package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of a group of rows and what they amount to; statistics of no numbers are NaN. */
public final class Values {
    private final double[] sorted;
    private final int[] times;
    private final int n;
    private final Map<MissingKind, Integer> missing;
    private final int unnumbered;

    private Values(
            double[] sorted, int[] times, Map<MissingKind, Integer> missing, int unnumbered) {
        this.unnumbered = unnumbered;
        this.sorted = sorted;
        this.times = times;
        this.missing = Collections.unmodifiableMap(missing);
        n = Arrays.stream(times).sum();
    }

    /**
     * @param mask rows to take; null = all
     */
    static Values of(NumberColumn column, boolean @Nullable [] mask) {
        double[] found = new double[column.size()];
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        int n = 0;
        for (int i = 0; i < column.size(); i++) {
            if (mask == null || mask[i]) {
                double value = column.get(i);
                if (Double.isNaN(value)) {
                    missing.merge(column.missing(i), 1, Integer::sum);
                } else {
                    found[n++] = value;
                }
            }
        }
        double[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        int[] once = new int[n];
        Arrays.fill(once, 1);
        return new Values(sorted, once, missing, 0);
    }

    /**
     * The numbers of categories, each as often as it was counted; categories without a number are
     * left out.
     */
    static Values of(Variable variable, Counts.Tally tally) {
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        missing.putAll(tally.missing());
        Map<Double, Integer> byValue = new TreeMap<>();
        int unnumbered = 0;
        for (int c = 0; c < tally.categories(); c++) {
            int count = tally.count(c);
            if (count > 0) {
                Category category = variable.categories().get(c);
                category.missing().ifPresent(k -> missing.merge(k, count, Integer::sum));
                if (category.counts()) {
                    byValue.merge(category.value(), count, Integer::sum);
                } else if (category.missing().isEmpty()) {
                    unnumbered += count;
                }
            }
        }
        return new Values(
                byValue.keySet().stream().mapToDouble(v -> v).toArray(),
                byValue.values().stream().mapToInt(v -> v).toArray(),
                missing,
                unnumbered);
    }

    public int n() {
        return n;
    }

    /** Rows without a number, by kind; "don't know" answers are among them. */
    public Map<MissingKind, Integer> missing() {
        return missing;
    }

    /** Valid answers that stand for no number. */
    int unnumbered() {
        return unnumbered;
    }

    public double sum() {
        return n == 0 ? Double.NaN : exactSum().value();
    }

    public double mean() {
        return n == 0 ? Double.NaN : exactSum().over(n);
    }

    private ExactSum exactSum() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < sorted.length; i++) {
            sum.add(sorted[i], times[i]);
        }
        return sum;
    }

    /** Standard deviation of a sample (R: {@code sd}); NaN for fewer than two numbers. */
    public double sd() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            squares += times[i] * (sorted[i] - mean) * (sorted[i] - mean);
        }
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    }

    public double min() {
        return n == 0 ? Double.NaN : sorted[0];
    }

    public double max() {
        return n == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    public double median() {
        return quantile(0.5);
    }

    /** The value below which the share {@code p} (0 to 1) lies (R: {@code quantile}, type 7). */
    public double quantile(double p) {
        if (n == 0) {
            return Double.NaN;
        }
        double place = (n - 1) * p;
        int below = (int) Math.floor(place);
        double low = at(below);
        return low + (place - below) * (at(Math.min(below + 1, n - 1)) - low);
    }

    private double at(int place) {
        int passed = 0;
        for (int i = 0; i < sorted.length; i++) {
            passed += times[i];
            if (place < passed) {
                return sorted[i];
            }
        }
        throw new IndexOutOfBoundsException(place);
    }

    /** A statistic of numbers; NaN where it is undefined. */
    double statistic(Statistic statistic) {
        return switch (statistic) {
            case N, NUMBERS -> n;
            case MEAN -> mean();
            case MEDIAN -> median();
            case SUM -> sum();
            case MIN -> min();
            case MAX -> max();
            case SD -> sd();
            default -> Double.NaN;
        };
    }

    static boolean has(Statistic statistic) {
        return switch (statistic) {
            case N, NUMBERS, MEAN, MEDIAN, SUM, MIN, MAX, SD -> true;
            default -> false;
        };
    }
}
