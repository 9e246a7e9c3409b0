package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** The sum of the weights of the rows that the numbers beside it rest on. */
final class WeightedN extends CountStatistic {
    WeightedN() {
        super("weighted_n");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.complementOf(EnumSet.of(Of.CODEBOOK));
    }

    @Override
    Estimate of(Sample sample) {
        Size base = sample.base();
        return Estimate.count(base.n()).valued(base.weight());
    }

    @Override
    public String inR() {
        return "sum(w[!is.na(x)])";
    }
}
