package org.feltbok.statfile.data;

import java.util.List;

/**
 * What a file says of itself and its variables.
 *
 * @param label what the file is; may be empty
 * @param encoding of its texts
 * @param sets variables that are answers to one question, where the file says so
 * @param weight the variable that its rows are weighted by; empty = none
 */
public record StatHeader(
        String label,
        String encoding,
        List<StatVariable> variables,
        List<StatSet> sets,
        String weight) {
    public StatHeader {
        variables = List.copyOf(variables);
        sets = List.copyOf(sets);
    }

    /** Of a file that knows neither sets nor weights. */
    public StatHeader(String label, String encoding, List<StatVariable> variables) {
        this(label, encoding, variables, List.of(), "");
    }
}
