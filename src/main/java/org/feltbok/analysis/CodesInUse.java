package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** How many different codes of a codebook are in use. */
final class CodesInUse extends CountStatistic {
    CodesInUse() {
        super("codes");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.CODEBOOK);
    }

    @Override
    Estimate of(Sample sample) {
        Sample.Part part = sample.codes();
        return Estimate.of(part.hits().n(), part.base().n(), part.missing(), part.method());
    }

    @Override
    public String inR() {
        return "length(unique(x))";
    }

    @Override
    String unweightable(Of what) {
        return "analysis.weight_codes";
    }
}
