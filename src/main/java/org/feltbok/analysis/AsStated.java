package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** What was typed, as it stands. No measure is written with it and nothing is computed. */
final class AsStated extends Statistic {
    static final AsStated IT_IS = new AsStated();

    private AsStated() {
        super("stated");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.noneOf(Of.class);
    }

    @Override
    public Unit unit() {
        return Unit.NUMBER;
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return 0;
    }

    @Override
    Estimate of(Sample sample) {
        throw new IllegalStateException("stated, not computed");
    }

    @Override
    public String inR() {
        return "";
    }
}
