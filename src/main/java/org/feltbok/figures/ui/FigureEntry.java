package org.feltbok.figures.ui;

import org.feltbok.base.Fault;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;

import java.util.List;
import java.util.Optional;

/**
 * A figure in the list.
 *
 * @param id what it is known by, whatever it is called
 * @param computed the last that could be computed; kept when a change breaks the figure
 * @param facts what the specification says, in words
 * @param faults why it cannot be computed now; empty if it can
 * @param version counts what has made it out of date
 * @param stale whether it must be computed anew
 */
record FigureEntry(
        String id,
        FigureSpec spec,
        Optional<ComputedFigure> computed,
        List<SpecFacts.Fact> facts,
        List<Fault> faults,
        int version,
        boolean stale) {

    static FigureEntry of(String id, FigureSpec spec) {
        return new FigureEntry(id, spec, Optional.empty(), List.of(), List.of(), 0, true);
    }

    String key() {
        return spec.key();
    }

    FigureEntry outdated() {
        return new FigureEntry(id, spec, computed, facts, faults, version + 1, true);
    }

    FigureEntry respecified(FigureSpec other) {
        return new FigureEntry(id, other, computed, facts, faults, version + 1, true);
    }

    /**
     * With what was computed.
     *
     * @param of the version it was computed from; if it has changed since, the entry stays out of
     *     date
     */
    FigureEntry with(FigureOutcome outcome, int of) {
        return new FigureEntry(
                id,
                spec,
                outcome.isHidden() ? Optional.empty() : outcome.computed().or(() -> computed),
                outcome.facts().isEmpty() && !outcome.isHidden() ? facts : outcome.facts(),
                outcome.faults(),
                version,
                version != of);
    }

    Tally.Standing standing() {
        if (!faults.isEmpty()) {
            return Tally.Standing.BROKEN;
        }
        return computed.map(Tally::standing).orElse(Tally.Standing.WAITING);
    }
}
