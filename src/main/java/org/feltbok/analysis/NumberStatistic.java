package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A number of numbers: of a number itself, of a scale the values of its answers. Answers without
 * order have none, whatever their codes.
 */
abstract class NumberStatistic extends Statistic {
    private final Unit unit;

    NumberStatistic(String name, String argument, Unit unit) {
        super(name, argument);
        this.unit = unit;
    }

    NumberStatistic(String name, Unit unit) {
        this(name, "", unit);
    }

    /** NaN where it is undefined. */
    abstract double of(Values values);

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.NUMBER, Of.SCALE, Of.INDICATOR);
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return ofVariable.orElse(unit == Unit.MEAN ? 1 : 0);
    }

    @Override
    Estimate of(Sample sample) {
        Values values = sample.values();
        return Estimate.of(of(values), values.n(), values.missing(), Estimate.Method.NUMBERS)
                .leavingOut(values.unnumbered());
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return dontKnow(estimate);
    }
}
