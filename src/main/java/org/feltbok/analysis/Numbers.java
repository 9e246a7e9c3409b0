package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** What means are taken of: valid answers that stand for a number. */
final class Numbers extends CountStatistic {
    Numbers() {
        super("numbers");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.NUMBER, Of.SCALE, Of.INDICATOR);
    }

    @Override
    Estimate of(Sample sample) {
        Values values = sample.values();
        return ItemSample.count(values.size(), values.missing()).leavingOut(values.unnumbered());
    }

    @Override
    public String inR() {
        return "sum(!is.na(as.numeric(x)))";
    }
}
