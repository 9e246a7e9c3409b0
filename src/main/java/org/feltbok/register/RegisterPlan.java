package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.register.RegisterStore.Slot;

import java.util.List;
import java.util.Map;

/**
 * What a table would become, before anything is written: what was found and what was not, and what
 * stands in the way.
 *
 * @param lines one for each place of the table, in its order
 * @param values what would be written, whole or missing kinds in words
 * @param fresh how many of them are new
 * @param changed how many stand in the study with another number
 * @param same how many stand there already
 * @param without cases of the study that the table tells nothing of
 * @param unit of the values
 * @param decimals with which they are shown
 * @param faults why it cannot be read in
 * @param notes what is to be looked at though it can
 */
public record RegisterPlan(
        List<Line> lines,
        Map<Slot, Object> values,
        int fresh,
        int changed,
        int same,
        List<String> without,
        String unit,
        int decimals,
        List<Fault> faults,
        List<Fault> notes) {

    /** What became of a place. */
    public enum State {
        /** It is a case. */
        FOUND,
        /** It is a part of a case now, or was called otherwise. */
        MERGED,
        /** The study has no such case. */
        NO_CASE,
        /** Several cases are called so. */
        SEVERAL
    }

    /**
     * A place of the table.
     *
     * @param place as the file writes it
     * @param of the case; empty if there is none
     * @param years for which it has a value, such as {@code 2010–2019}
     * @param count how many values
     */
    public record Line(String place, String of, State state, String years, int count) {}

    /** How many places of the table are cases, or parts of cases. */
    public long found() {
        return lines.stream()
                .filter(l -> l.state() == State.FOUND || l.state() == State.MERGED)
                .count();
    }

    /** Whether it can be read in. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
