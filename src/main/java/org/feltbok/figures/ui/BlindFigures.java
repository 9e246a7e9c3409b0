package org.feltbok.figures.ui;

import org.feltbok.analysis.Variable;
import org.feltbok.base.Fault;
import org.feltbok.figures.ComputedFigure;

import java.util.Optional;
import java.util.Set;

/** Figures that a coder must not see yet, for they rest on what others coded. */
public final class BlindFigures {
    static final String KEY = "figurelist.blind";

    private BlindFigures() {}

    /**
     * Why a figure is kept from a coder; empty if it is not.
     *
     * @param blind items of whose codings nothing is shown
     */
    public static Optional<Fault> hidden(ComputedFigure figure, Set<String> blind) {
        return hidden(figure.variables(), blind);
    }

    /**
     * The same of anything that rests on codes.
     *
     * @param names of variables, those of codes among them
     */
    static Optional<Fault> hidden(Set<String> names, Set<String> blind) {
        return Variable.codedAmong(names, blind)
                .map(item -> Fault.at(Fault.Place.none(), KEY, item));
    }
}
