package org.feltbok.analysis;

import java.util.OptionalInt;

/** Standard deviation of a sample; undefined for fewer than two numbers. */
final class StandardDeviation extends NumberStatistic {
    StandardDeviation() {
        super("sd", Unit.NUMBER);
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return 2;
    }

    @Override
    double of(Values values) {
        return values.sd();
    }

    @Override
    public String inR() {
        return "sd(x)  # weighted: sqrt(n / (n - 1) * sum(w * (x - m)^2) / sum(w)), m <- weighted.mean(x, w)";
    }
}
