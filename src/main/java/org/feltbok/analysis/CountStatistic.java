package org.feltbok.analysis;

import java.util.OptionalInt;

/**
 * A number of things; whole, so it has no decimals. Rows count once also where they are weighted.
 */
abstract class CountStatistic extends Statistic {
    CountStatistic(String name) {
        super(name);
    }

    @Override
    public final Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public final int decimals(OptionalInt ofVariable) {
        return 0;
    }
}
