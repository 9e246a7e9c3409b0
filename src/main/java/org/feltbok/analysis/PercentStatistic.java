package org.feltbok.analysis;

import java.util.OptionalInt;

/** Percent of something, shown without decimals. */
abstract class PercentStatistic extends Statistic {
    PercentStatistic(String name, String argument) {
        super(name, argument);
    }

    PercentStatistic(String name) {
        super(name);
    }

    @Override
    public final Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return 0;
    }
}
