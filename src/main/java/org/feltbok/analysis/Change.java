package org.feltbok.analysis;

/** Percent change from the first year to the second. */
final class Change extends SumsStatistic {
    Change() {
        super("change", Unit.PERCENT);
    }

    @Override
    IndicatorSample.Sum first(IndicatorSample sample) {
        return sample.last();
    }

    @Override
    IndicatorSample.Sum second(IndicatorSample sample) {
        return sample.part(0);
    }

    @Override
    double of(ExactSum first, ExactSum second) {
        return first.percentAbove(second);
    }

    @Override
    public String inR() {
        return "100 * (sum(y) - sum(x)) / sum(x)  # cases with both years";
    }
}
