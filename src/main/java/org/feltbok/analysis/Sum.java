package org.feltbok.analysis;

/** The sum. */
final class Sum extends NumberStatistic {
    Sum() {
        super("sum", Unit.NUMBER);
    }

    @Override
    double of(Values values) {
        return values.sum();
    }

    @Override
    public String inR() {
        return "sum(w * x)";
    }
}
