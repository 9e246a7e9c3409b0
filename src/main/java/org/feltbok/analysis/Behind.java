package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The rows behind a number, each row number in the order of the data: cases, or the responses of a
 * questionnaire.
 *
 * @param counted those that it counts: of a share those that answered so, of a mean those with a
 *     number
 * @param others those that are in its base as well
 * @param weights how much each row of the data counts; empty where each counts once
 */
public record Behind(
        Dataset data,
        List<Integer> counted,
        List<Integer> others,
        Optional<IntToDoubleFunction> weights) {
    public Behind {
        counted = List.copyOf(counted);
        others = List.copyOf(others);
    }

    static Behind of(Sample sample, Statistic of, boolean isPartOfAll) {
        Dataset data = sample.group().data();
        boolean[] mask = sample.group().mask();
        boolean[] whole = isPartOfAll ? sample.group().whole().mask() : mask;
        double[] each = sample.behind(of);
        boolean isHit =
                switch (sample.what()) {
                    case CODES, TICKS, CODE -> true;
                    default -> of instanceof AnsweredShare;
                };
        List<Integer> counted = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            boolean isIn = mask == null || mask[row];
            boolean isBase = whole == null || whole[row];
            double value = each[row];
            if (isIn && !Double.isNaN(value) && (!isHit || value == 1)) {
                counted.add(row);
            } else if (isBase && !Double.isNaN(value)) {
                others.add(row);
            }
        }
        Weights by = sample.group().weights();
        return new Behind(
                data, counted, others, by == null ? Optional.empty() : Optional.of(by::get));
    }

    /** How many there are in the base. */
    public int base() {
        return counted.size() + others.size();
    }
}
