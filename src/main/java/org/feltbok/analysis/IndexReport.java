package org.feltbok.analysis;

import org.feltbok.analysis.tests.Related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far the items of an index say the same thing, of the rows in which each of them has a value.
 * What cannot be told is NaN.
 *
 * @param alpha Cronbach's alpha (R: {@code psych::alpha(x)$total$raw_alpha})
 * @param n the rows in which every item has a value
 * @param items in their order
 */
public record IndexReport(double alpha, int n, List<Item> items) {
    public IndexReport {
        items = List.copyOf(items);
    }

    /**
     * An item, turned where it counts from the other end.
     *
     * @param name as the dataset knows it
     * @param rest its correlation with the sum of the others (R: {@code cor(x[, i], rowSums(x[,
     *     -i]))})
     * @param without alpha of the others; of an index of two items there is none
     */
    public record Item(String name, double mean, double rest, double without) {}

    /**
     * Looks at the items of an index that need not be made yet.
     *
     * @param how with the names that people write
     * @throws org.feltbok.base.FaultException if it asks for what is not there or does not fit
     */
    public static IndexReport rehearse(Dataset data, Derivation.Index how) {
        return DerivedBinding.of(how, data, List.of()) instanceof DerivedNumbers.IndexOf index
                ? of(data, index)
                : new IndexReport(Double.NaN, 0, List.of());
    }

    private static IndexReport of(Dataset data, DerivedNumbers.IndexOf index) {
        List<IntToDoubleFunction> values =
                index.inputs().stream().map(name -> index.values(data, name)).toList();
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            int at = row;
            double[] each = values.stream().mapToDouble(v -> v.applyAsDouble(at)).toArray();
            if (Arrays.stream(each).noneMatch(Double::isNaN)) {
                rows.add(each);
            }
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            double[] own = rows.stream().mapToDouble(r -> r[at]).toArray();
            List<double[]> others = rows.stream().map(r -> without(r, at)).toList();
            double[] sums = others.stream().mapToDouble(r -> Arrays.stream(r).sum()).toArray();
            items.add(
                    new Item(
                            index.inputs().get(i),
                            Arrays.stream(own).average().orElse(Double.NaN),
                            Related.correlation(own, sums),
                            Alpha.of(others)));
        }
        return new IndexReport(Alpha.of(rows), rows.size(), items);
    }

    private static double[] without(double[] row, int item) {
        return IntStream.range(0, row.length)
                .filter(i -> i != item)
                .mapToDouble(i -> row[i])
                .toArray();
    }
}
