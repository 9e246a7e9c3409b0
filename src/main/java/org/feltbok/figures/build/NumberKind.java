package org.feltbok.figures.build;

import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers that a figure can be built of, in the order in which they are offered. */
public enum NumberKind {
    COUNT("n"),
    SHARE("share"),
    MEAN("mean"),
    MEDIAN("median"),
    QUANTILE("quantile(0.75)"),
    DEVIATION("sd"),
    MENTIONS("mention_share"),
    SUM("sum"),
    LEAST("min"),
    GREATEST("max"),
    ANSWERED("answered_share"),
    RATE("rate"),
    CHANGE("change"),
    INDEX("index"),
    RATIO("ratio");

    /** Usual places of a quantile. */
    public static final List<String> QUANTILES =
            List.of("0.1", "0.2", "0.25", "0.5", "0.75", "0.8", "0.9");

    private final Statistic usual;

    NumberKind(String word) {
        usual = Statistics.of(word).orElseThrow();
    }

    /** As measures write it. */
    String word(String argument) {
        return this == QUANTILE ? usual.name() + "(" + argument + ")" : usual.word();
    }

    Statistic statistic() {
        return usual;
    }

    /** The kind of a statistic's word; one with its interval is of the same kind. */
    static Optional<NumberKind> of(String word) {
        String name = word.replaceFirst("\\(.*", "").replaceFirst("_ci$", "");
        return Arrays.stream(values()).filter(k -> k.usual.name().equals(name)).findFirst();
    }

    /** Whether it needs two years. */
    public boolean isChange() {
        return this == CHANGE || this == INDEX;
    }
}
