package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Holm's adjustment for the number of comparisons (Holm 1979). Undefined ones do not count as
 * comparisons. R: {@code p.adjust(p, "holm")}
 */
public final class Holm {
    private Holm() {}

    /** The results with their p adjusted, in the same order. */
    public static List<TestResult> adjust(List<TestResult> results) {
        double[] adjusted =
                adjust(results.stream().mapToDouble(r -> r.p().orElse(Double.NaN)).toArray());
        List<TestResult> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            all.add(
                    Double.isNaN(adjusted[i])
                            ? results.get(i)
                            : results.get(i).adjustedTo(OptionalDouble.of(adjusted[i])));
        }
        return all;
    }

    /**
     * The same of probabilities alone.
     *
     * @param p NaN = undefined, and so it stays
     */
    public static double[] adjust(double[] p) {
        int[] order =
                IntStream.range(0, p.length)
                        .filter(i -> !Double.isNaN(p[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> p[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] adjusted = p.clone();
        double greatest = 0;
        for (int i = 0; i < order.length; i++) {
            greatest = Math.max(greatest, Math.min(1, p[order[i]] * (order.length - i)));
            adjusted[order[i]] = greatest;
        }
        return adjusted;
    }
}
