package org.feltbok.cases.list;

import java.util.List;

/**
 * What a list of cases says, as it was chosen.
 *
 * @param hasKeys whether a column of it holds keys
 * @param faults what is to be looked at, what stands in the way first
 */
public record ReadCases(
        String file,
        boolean hasKeys,
        List<ListAttribute> attributes,
        List<ListCase> cases,
        List<ListFault> faults) {
    public ReadCases {
        attributes = List.copyOf(attributes);
        cases = List.copyOf(cases);
        faults = List.copyOf(faults);
    }

    /** Whether nothing stands in the way. */
    public boolean isSound() {
        return faults.stream().noneMatch(ListFault::stops);
    }

    /** What stands in the way. */
    public List<ListFault> stopping() {
        return faults.stream().filter(ListFault::stops).toList();
    }
}
