package org.feltbok.analysis;

import org.feltbok.analysis.tests.Moments;
import org.feltbok.base.MissingKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Cronbach's alpha of the items that an index is made of (Cronbach 1951): how far they say the same
 * thing. Only rows in which every item has a value count. Of a number that is no index, and of
 * fewer than two such rows, it is undefined.
 */
final class Alpha extends Statistic {
    /** A variance of sums that is less than this part of those of the items is their rounding. */
    private static final double NOTHING = 1e-24;

    Alpha() {
        super("alpha");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.NUMBER);
    }

    @Override
    public Unit unit() {
        return Unit.NUMBER;
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return 2;
    }

    @Override
    Estimate of(Sample sample) {
        List<IntToDoubleFunction> items = sample.items();
        boolean[] mask = sample.group().mask();
        int rows = sample.group().data().size();
        List<double[]> complete = new ArrayList<>();
        int without = 0;
        for (int row = 0; row < rows && !items.isEmpty(); row++) {
            if (mask == null || mask[row]) {
                int at = row;
                double[] values = items.stream().mapToDouble(i -> i.applyAsDouble(at)).toArray();
                if (Arrays.stream(values).anyMatch(Double::isNaN)) {
                    without++;
                } else {
                    complete.add(values);
                }
            }
        }
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        if (without > 0) {
            missing.put(MissingKind.NOT_APPLICABLE, without);
        }
        return Estimate.of(of(complete), complete.size(), missing, Estimate.Method.NUMBERS);
    }

    /** Of rows that have a value of every item. */
    static double of(List<double[]> rows) {
        int items = rows.isEmpty() ? 0 : rows.getFirst().length;
        if (rows.size() < 2 || items < 2) {
            return Double.NaN;
        }
        double parts = 0;
        for (int item = 0; item < items; item++) {
            int at = item;
            parts += Moments.of(rows.stream().mapToDouble(r -> r[at]).toArray()).variance();
        }
        double[] sums = rows.stream().mapToDouble(r -> Arrays.stream(r).sum()).toArray();
        double whole = Moments.of(sums).variance();
        return whole <= NOTHING * parts
                ? Double.NaN
                : (double) items / (items - 1) * (1 - parts / whole);
    }

    @Override
    String unweightable(Of what) {
        return "analysis.weight_alpha";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return List.of(Told.of("figures.note.alpha"));
    }

    @Override
    public String source() {
        return "Cronbach (1951)";
    }

    @Override
    public String inR() {
        return "x <- x[complete.cases(x), ]; k <- ncol(x);"
                + " k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))";
    }
}
