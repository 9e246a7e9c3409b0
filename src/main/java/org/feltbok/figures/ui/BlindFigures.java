package org.feltbok.figures.ui;

import org.feltbok.base.Fault;
import org.feltbok.figures.Claim;
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
        return blind.stream()
                .filter(
                        item ->
                                restsOn(figure, item)
                                        || figure.claims().stream()
                                                .anyMatch(c -> restsOn(c.claim(), item)))
                .findFirst()
                .map(item -> Fault.at(Fault.Place.none(), KEY, item));
    }

    private static boolean restsOn(ComputedFigure figure, String item) {
        return figure.variables().stream()
                .filter(BlindFigures::isCode)
                .map(v -> v.substring(0, v.indexOf('#')))
                .anyMatch(v -> v.equals(item) || v.endsWith("/" + item));
    }

    /** What is claimed of codes, too. */
    static Optional<Fault> hidden(Claim claim, Set<String> blind) {
        return blind.stream()
                .filter(item -> restsOn(claim, item))
                .findFirst()
                .map(item -> Fault.at(Fault.Place.none(), KEY, item));
    }

    /** As it is written, with a quote after the name where that stands in quotes. */
    private static boolean restsOn(Claim claim, String item) {
        String written = claim.measure() + " " + claim.compared();
        return written.contains(item + "#") || written.contains(item + "'#");
    }

    /** Codes of an answer are named by its item and a sign. */
    static boolean isCode(String variable) {
        return variable.indexOf('#') >= 0;
    }
}
