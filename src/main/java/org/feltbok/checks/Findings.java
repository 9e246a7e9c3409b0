package org.feltbok.checks;

import org.feltbok.base.Fault;

import java.util.List;
import java.util.Set;

/**
 * What was found in a study; does not change.
 *
 * @param open to be looked at, the worst first
 * @param accepted what somebody accepted as it stands
 */
public record Findings(List<FoundAlike> open, List<FoundAlike> accepted) {
    /** How many places are named at once. */
    private static final int NAMED = 10;

    /** As lines of a command: what may well be right is left to the screens. */
    public List<Fault> told() {
        return told(Set.of());
    }

    /**
     * @param besides keys of checks whose findings are told elsewhere
     */
    public List<Fault> told(Set<String> besides) {
        return open.stream()
                .filter(f -> f.check().severity() != Severity.HINT)
                .filter(f -> !besides.contains(f.check().key()))
                .map(Findings::told)
                .toList();
    }

    private static Fault told(FoundAlike found) {
        List<Check.Place> first = found.places().stream().limit(NAMED).toList();
        return found.check()
                .told(found.about(), found.name(), first, found.findings().size() - first.size());
    }
}
