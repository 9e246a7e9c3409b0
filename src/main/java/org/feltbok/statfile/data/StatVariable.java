package org.feltbok.statfile.data;

import java.util.List;

/**
 * A column of a file of a statistical program.
 *
 * @param name as the program calls it
 * @param origin what it is called where it comes from, if the file says so; else empty
 * @param label what it is; may be empty
 * @param decimals of numbers as they are shown
 * @param labels what values mean, those that count as missing too
 * @param missing values that count as missing
 */
public record StatVariable(
        String name,
        String origin,
        String label,
        StatType type,
        int decimals,
        StatMeasure measure,
        List<StatLabel> labels,
        StatMissing missing) {
    public StatVariable {
        labels = List.copyOf(labels);
    }

    /** The same with what its values mean. */
    public StatVariable with(List<StatLabel> others) {
        return new StatVariable(name, origin, label, type, decimals, measure, others, missing);
    }
}
