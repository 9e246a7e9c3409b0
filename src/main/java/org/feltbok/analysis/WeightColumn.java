package org.feltbok.analysis;

import java.util.List;

/**
 * A weight made by {@link Derivation.Weighting}. One response that comes or changes its class moves
 * the weights of all.
 *
 * @param how with the names that the dataset knows
 */
record WeightColumn(List<String> inputs, Derivation.Weighting how) implements Derived {
    WeightColumn {
        inputs = List.copyOf(inputs);
    }

    @Override
    public Column of(Dataset data) {
        return WeightReport.of(data, how).column();
    }
}
