package org.feltbok.analysis;

/** The second year with the first as 100. */
final class Index extends SumsStatistic {
    Index() {
        super("index", Unit.NUMBER);
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
        return first.percentOf(second);
    }

    @Override
    public String inR() {
        return "100 * sum(y) / sum(x)  # cases with both years";
    }
}
