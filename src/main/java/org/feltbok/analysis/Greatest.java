package org.feltbok.analysis;

/** The greatest number. */
final class Greatest extends NumberStatistic {
    Greatest() {
        super("max", Unit.NUMBER);
    }

    @Override
    double of(Values values) {
        return values.max();
    }

    @Override
    public String inR() {
        return "max(x)";
    }
}
