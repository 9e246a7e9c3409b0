package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** The frame's cases that answered in percent of all of them; weights are those of the cases. */
final class ResponseRate extends PercentStatistic {
    ResponseRate() {
        super("rate");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.RESPONSES);
    }

    @Override
    Estimate of(Sample sample) {
        return sample.rate().percent();
    }

    @Override
    public String inR() {
        return "100 * sum(w * answered) / sum(w)  # over the cases of the frame";
    }
}
