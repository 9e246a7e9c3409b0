package org.feltbok.figures.ui;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Regressed;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;

import java.util.Optional;

/** Where to see who or what is behind a number: its one case, or the list of all. */
final class BehindNumber {
    private BehindNumber() {}

    /** Nobody is behind what was typed, nor behind a line fitted through all. */
    static Optional<Navigator.Target> of(String measure) {
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        Measure read;
        try {
            read = Measure.parse(measure);
        } catch (FaultException e) {
            return Optional.empty();
        }
        Optional<Navigator.Target> oneCase =
                read.by().stream()
                        .filter(Asks.class::isInstance)
                        .map(Asks.class::cast)
                        .filter(c -> c.variable().equals("case") && c.isEqual())
                        .map(Asks::value)
                        .map(key -> new Navigator.Target("cases", key))
                        .findFirst();
        boolean isOfRows =
                !(read.subject() instanceof Measure.Stated)
                        && !(read.subject() instanceof Regressed);
        return oneCase.or(
                () ->
                        isOfRows
                                ? Optional.of(new Navigator.Target("behind", measure))
                                : Optional.empty());
    }
}
