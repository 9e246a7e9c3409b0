package org.feltbok.analysis;

/** The first day. */
final class Earliest extends DayStatistic {
    Earliest() {
        super("earliest");
    }

    @Override
    double of(Values values) {
        return values.min();
    }

    @Override
    public String inR() {
        return "min(as.Date(x))";
    }
}
