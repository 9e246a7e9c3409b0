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
    public Compared compared() {
        return Compared.MEANS;
    }

    @Override
    public String inR() {
        return "weighted.mean(x, w)";
    }
}
