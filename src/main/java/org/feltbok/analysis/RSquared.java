package org.feltbok.analysis;

import org.feltbok.analysis.tests.Fit;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** How much of what a fitted line explains it explains, from 0 to 1. */
final class RSquared extends Statistic {
    RSquared() {
        super("r_squared");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.MODEL);
    }

    @Override
    public Unit unit() {
        return Unit.NUMBER;
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return 3;
    }

    @Override
    Estimate of(Sample sample) {
        return sample.regression().of(Fit::rSquared);
    }

    @Override
    public String source() {
        return "Wright (1921)";
    }

    @Override
    public String inR() {
        return "summary(lm(y ~ x))$r.squared";
    }
}
