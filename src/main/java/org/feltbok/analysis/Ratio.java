package org.feltbok.analysis;

/** The first part divided by the second. */
final class Ratio extends SumsStatistic {
    Ratio() {
        super("ratio", Unit.NUMBER);
    }

    @Override
    IndicatorSample.Sum first(IndicatorSample sample) {
        return sample.part(0);
    }

    @Override
    IndicatorSample.Sum second(IndicatorSample sample) {
        return sample.part(1);
    }

    @Override
    double of(ExactSum first, ExactSum second) {
        return first.over(second);
    }

    @Override
    public String inR() {
        return "sum(x) / sum(y)  # cases with both parts";
    }
}
