package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** How many rows of equal weight would tell as much (Kish 1965); without weights n. */
final class EffectiveN extends CountStatistic {
    EffectiveN() {
        super("effective_n");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.complementOf(EnumSet.of(Of.CODEBOOK));
    }

    @Override
    Estimate of(Sample sample) {
        Size base = sample.base();
        return Estimate.count(base.n()).valued(base.effective());
    }

    @Override
    public String source() {
        return "Kish (1965)";
    }

    @Override
    public String inR() {
        return "sum(w)^2 / sum(w^2)  # of those with !is.na(x)";
    }
}
