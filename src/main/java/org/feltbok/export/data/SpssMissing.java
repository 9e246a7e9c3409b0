package org.feltbok.export.data;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatMissing.Range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What SPSS is told to leave out: it takes three values, or a range and one value, which the kinds
 * of missing and the answers that mean that there is none must share.
 *
 * @param left values for which there was no room
 */
record SpssMissing(StatMissing declared, List<Double> left) {
    private static final double LEAST = MissingKind.UNREADABLE.code();
    private static final Range KINDS = new Range(LEAST, MissingKind.NOT_ASKED.code());
    private static final int SINGLE = 3;

    /** For numbers and days, of which any may be an answer. */
    static SpssMissing ofNumbers() {
        return new SpssMissing(new StatMissing(List.of(), KINDS), List.of());
    }

    /**
     * @param none answers that mean that there is none
     * @param answers all others
     * @param there kinds that any row has
     */
    static SpssMissing of(List<Double> none, Collection<Double> answers, Set<MissingKind> there) {
        if (none.size() <= 1) {
            return new SpssMissing(new StatMissing(List.copyOf(none), KINDS), List.of());
        }
        double low = Collections.min(none);
        double high = Collections.max(none);
        if (answers.stream().allMatch(a -> a > high)) {
            return range(new Range(LEAST, high), List.of());
        }
        List<Object> kinds = new ArrayList<>();
        there.stream()
                .filter(k -> k != MissingKind.NOT_RECORDED)
                .forEach(k -> kinds.add((double) k.code()));
        if (kinds.size() <= 1 && answers.stream().noneMatch(a -> a > low && a < high)) {
            return range(new Range(low, high), kinds);
        }
        if (none.size() + kinds.size() <= SINGLE) {
            kinds.addAll(none);
            return new SpssMissing(new StatMissing(kinds, null), List.of());
        }
        return new SpssMissing(
                new StatMissing(List.of(none.getFirst()), KINDS),
                List.copyOf(none.subList(1, none.size())));
    }

    private static SpssMissing range(Range range, List<Object> single) {
        return new SpssMissing(new StatMissing(single, range), List.of());
    }
}
