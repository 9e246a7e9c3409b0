package org.feltbok.analysis;

/** The least number. */
final class Least extends NumberStatistic {
    Least() {
        super("min", Unit.NUMBER);
    }

    @Override
    double of(Values values) {
        return values.min();
    }

    @Override
    public String inR() {
        return "min(x)";
    }
}
