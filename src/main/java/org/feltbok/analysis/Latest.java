package org.feltbok.analysis;

/** The last day. */
final class Latest extends DayStatistic {
    Latest() {
        super("latest");
    }

    @Override
    double of(Values values) {
        return values.max();
    }

    @Override
    public String inR() {
        return "max(as.Date(x))";
    }
}
