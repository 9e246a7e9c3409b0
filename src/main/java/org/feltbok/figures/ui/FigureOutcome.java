package org.feltbok.figures.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What computing a figure came to.
 *
 * @param computed empty if it could not be computed
 * @param faults why not
 */
record FigureOutcome(
        Optional<ComputedFigure> computed, List<SpecFacts.Fact> facts, List<Fault> faults) {
    private static final Logger LOG = LoggerFactory.getLogger(FigureOutcome.class);

    /** Nothing to show, if the figure rests on what a coder who is blind must not see yet. */
    FigureOutcome unless(Set<String> blind) {
        return computed.flatMap(c -> BlindFigures.hidden(c, blind))
                .map(f -> new FigureOutcome(Optional.empty(), List.of(), List.of(f)))
                .orElse(this);
    }

    /** Whether the figure is kept from a coder who is blind. */
    boolean isHidden() {
        return faults.stream().anyMatch(f -> f.key().equals(BlindFigures.KEY));
    }

    /** Computes; never throws, so that one bad figure does not stop the others. */
    static FigureOutcome of(FigureMoment figures, FigureSpec spec, Texts texts) {
        try {
            ComputedFigure computed = figures.compute(spec, texts);
            List<SpecFacts.Fact> facts = new SpecFacts(figures.data(), texts).of(spec, computed);
            return new FigureOutcome(Optional.of(computed), facts, List.of());
        } catch (FaultException e) {
            return new FigureOutcome(Optional.empty(), List.of(), e.faults());
        } catch (RuntimeException e) {
            LOG.error("Figure {} could not be computed", spec.key(), e);
            return new FigureOutcome(
                    Optional.empty(),
                    List.of(),
                    List.of(
                            Fault.at(
                                    Fault.Place.none(),
                                    "figurelist.unexpected",
                                    String.valueOf(e.getMessage()))));
        }
    }
}
