package org.feltbok.figures;

import org.feltbok.analysis.Behind;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a number tells of, so that two that tell of the same people are known as such however they
 * are written.
 *
 * @param data name of the data whose rows they are
 * @param subject what is told of them
 * @param weight by which they are counted; may be empty
 * @param counted rows that the number counts, or is computed of
 * @param base rows that it is held against, those counted among them
 * @param variables full names of all that decides who they are and what is told of them
 */
record Whom(
        String data,
        String subject,
        String weight,
        BitSet counted,
        BitSet base,
        Set<String> variables) {
    static Whom of(Behind behind, String subject, String weight, Set<String> variables) {
        BitSet counted = rows(behind.counted());
        BitSet base = rows(behind.others());
        base.or(counted);
        return new Whom(
                behind.data().name(), subject, weight, counted, base, Set.copyOf(variables));
    }

    private static BitSet rows(List<Integer> rows) {
        var set = new BitSet();
        rows.forEach(set::set);
        return set;
    }

    /** Whether all that others count is among what this counts, so that it may be their total. */
    boolean holds(List<Whom> others) {
        var all = new BitSet();
        others.forEach(o -> all.or(o.counted));
        all.andNot(counted);
        return all.isEmpty();
    }
}
