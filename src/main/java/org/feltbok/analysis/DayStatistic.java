package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** A day of the days that were answered. */
abstract class DayStatistic extends NumberStatistic {
    DayStatistic(String name) {
        super(name, Unit.DAY);
    }

    @Override
    public final Set<Of> fits() {
        return EnumSet.of(Of.DAY);
    }

    @Override
    public final int decimals(OptionalInt ofVariable) {
        return 0;
    }
}
