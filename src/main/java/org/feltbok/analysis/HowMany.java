package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** How many; of an item its valid answers, without "don't know" and its like. */
final class HowMany extends CountStatistic {
    HowMany() {
        super("n");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.allOf(Of.class);
    }

    @Override
    Estimate of(Sample sample) {
        return sample.count();
    }

    @Override
    public String inR() {
        return "sum(!is.na(x))";
    }

    @Override
    public boolean isValidCount() {
        return true;
    }
}
