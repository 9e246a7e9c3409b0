package org.feltbok.analysis;

import java.util.List;

/**
 * Counts and numbers of single variables, for screens and checks that show data without a figure.
 */
public final class Tables {
    private Tables() {}

    /**
     * How often each category of a variable occurs, and what is missing by kind.
     *
     * @param given conditions that a row must meet; none = all
     */
    public static Counts.Tally frequencies(Dataset data, String variable, List<Condition> given) {
        return Group.of(data, data.meant(given)).tally(data.require(variable));
    }

    /** The numbers of a variable: of a number itself, of a scale the values of its answers. */
    public static Values values(Dataset data, String variable, List<Condition> given) {
        return Group.of(data, data.meant(given)).values(data.require(variable));
    }

    /** Two variables against each other. */
    public static Crosstab crosstab(
            Dataset data, String row, String column, List<Condition> given) {
        return Crosstab.of(data, row, column, data.meant(given));
    }
}
