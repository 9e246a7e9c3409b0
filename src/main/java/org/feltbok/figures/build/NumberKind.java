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
    RATIO("ratio"),
    /** a line by least squares, with what explains it */
    REGRESSION("coefficient");

    /** Usual places of a quantile. */
    public static final List<String> QUANTILES =
            List.of("0.1", "0.2", "0.25", "0.5", "0.75", "0.8", "0.9");

    private static final String INTERVAL = "_ci";
    private static final String USUAL_LEVEL = "95";

    private final Statistic usual;

    NumberKind(String word) {
        usual = Statistics.of(word).orElseThrow();
    }

    /** As measures write it. */
    String word(String argument) {
        return this == QUANTILE ? usual.name() + "(" + argument + ")" : usual.word();
    }

    /** Whether it can stand on an interval. */
    boolean hasInterval() {
        return this == SHARE || this == MEAN;
    }

    /** The same with its interval, as measures write it. */
    String interval(String argument) {
        return usual.name() + INTERVAL + "(" + (argument.isEmpty() ? USUAL_LEVEL : argument) + ")";
    }

    /** What of an argument is one of this number; what is usual where none is. */
    String argument(String argument) {
        if (this == QUANTILE) {
            return Statistics.of(word(argument)).isPresent() ? argument : usual.argument();
        }
        boolean says = hasInterval() && Statistics.of(interval(argument)).isPresent();
        return says && !argument.equals(USUAL_LEVEL) ? argument : "";
    }

    Statistic statistic() {
        return usual;
    }

    /** The kind of a statistic's word; one with its interval is of the same kind. */
    static Optional<NumberKind> of(String word) {
        String name = word.replaceFirst("\\(.*", "").replaceFirst(INTERVAL + "$", "");
        return Arrays.stream(values()).filter(k -> k.usual.name().equals(name)).findFirst();
    }

    /** Whether it needs two years. */
    public boolean isChange() {
        return this == CHANGE || this == INDEX;
    }
}
