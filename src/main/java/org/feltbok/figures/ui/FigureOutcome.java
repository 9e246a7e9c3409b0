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

/**
 * What computing a figure came to.
 *
 * @param computed empty if it could not be computed
 * @param faults why not
 */
record FigureOutcome(
        Optional<ComputedFigure> computed, List<SpecFacts.Fact> facts, List<Fault> faults) {
    private static final Logger LOG = LoggerFactory.getLogger(FigureOutcome.class);

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
