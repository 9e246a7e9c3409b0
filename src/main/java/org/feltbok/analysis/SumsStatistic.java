package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** From two sums of an indicator over the cases; undefined if the second is 0. */
abstract class SumsStatistic extends Statistic {
    private final Unit unit;

    SumsStatistic(String name, Unit unit) {
        super(name);
        this.unit = unit;
    }

    abstract IndicatorSample.Sum first(IndicatorSample sample);

    abstract IndicatorSample.Sum second(IndicatorSample sample);

    abstract double of(ExactSum first, ExactSum second);

    @Override
    final Estimate of(Sample sample) {
        IndicatorSample indicator = sample.indicator();
        IndicatorSample.Sums sums = indicator.sums(first(indicator), second(indicator));
        return sums.estimate(of(sums.of(0), sums.of(1)));
    }

    @Override
    public final Set<Of> fits() {
        return EnumSet.of(Of.INDICATOR);
    }

    @Override
    public final Unit unit() {
        return unit;
    }

    @Override
    public final int decimals(OptionalInt ofVariable) {
        return 1;
    }

    @Override
    final String unweightable(Of what) {
        return "analysis.weight_sums";
    }

    @Override
    public final List<Told> tells(Of what, Estimate estimate) {
        return List.of(Told.of("figures.note.sums"));
    }
}
