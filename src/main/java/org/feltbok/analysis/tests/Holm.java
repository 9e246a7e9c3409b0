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
        int[] order =
                IntStream.range(0, results.size())
                        .filter(i -> results.get(i).p().isPresent())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> results.get(i).p().orElseThrow()))
                        .mapToInt(i -> i)
                        .toArray();
        List<TestResult> adjusted = new ArrayList<>(results);
        double greatest = 0;
        for (int i = 0; i < order.length; i++) {
            TestResult one = results.get(order[i]);
            double p = Math.min(1, one.p().orElseThrow() * (order.length - i));
            greatest = Math.max(greatest, p);
            adjusted.set(order[i], one.adjustedTo(OptionalDouble.of(greatest)));
        }
        return adjusted;
    }
}
