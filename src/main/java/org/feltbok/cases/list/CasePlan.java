package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.cases.Case;

import java.util.List;
import java.util.Map;

/**
 * What a list of cases would do to a study.
 *
 * @param lines one for each row of the list
 * @param faults rows of which it is not known which case they are
 */
public record CasePlan(List<Line> lines, List<Fault> faults) {
    /** What becomes of a row. */
    public enum State {
        /** A case that the study does not have. */
        FRESH,
        /** Something else is said of it, or something that was not known. */
        CHANGED,
        SAME
    }

    public CasePlan {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /**
     * A row of the list.
     *
     * @param listed what it says
     * @param of the case of the study, or the one that is put in
     * @param values what is to be written, by name of attribute
     * @param told what changes, as people read it: attribute or name, before, after
     */
    public record Line(
            ListCase listed, Case of, State state, Map<String, String> values, List<Told> told) {
        public Line {
            values = Map.copyOf(values);
            told = List.copyOf(told);
        }

        boolean isRenamed() {
            return state != State.FRESH && !listed.name().equals(of.name());
        }

        boolean isNoted() {
            return state != State.FRESH
                    && !listed.note().isEmpty()
                    && !listed.note().equals(of.note());
        }
    }

    /**
     * Something that changes.
     *
     * @param what the attribute's label; empty = the name or the note
     */
    public record Told(String what, String before, String after) {}

    public long count(State state) {
        return lines.stream().filter(l -> l.state() == state).count();
    }
}
