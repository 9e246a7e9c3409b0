package org.feltbok.analysis;

/** The mean. */
final class Mean extends NumberStatistic {
    Mean() {
        super("mean", Unit.MEAN);
    }

    @Override
    double of(Values values) {
        return values.mean();
    }

    @Override
    public String inR() {
        return "weighted.mean(x, w)";
    }
}
