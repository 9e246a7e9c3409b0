package org.feltbok.figures.ui;

import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.EnumMap;
import java.util.Map;

/** How published values of a figure came out. */
record Tally(int match, int approximate, int erratum, int differ) {
    /** What a list says of a figure in one word. */
    enum Standing {
        /** not computed yet */
        WAITING,
        /** the report prints none of its values */
        NO_VALUES,
        MATCH,
        /** some differ, and the report's errata explain all of them */
        ERRATUM,
        DIFFERS,
        /** cannot be computed */
        BROKEN
    }

    /** Of the values that stand in the figure's table. */
    static Tally of(ComputedFigure figure) {
        return of(figure.verdicts());
    }

    /** Of the values that the report prints elsewhere. */
    static Tally elsewhere(ComputedFigure figure) {
        return of(figure.elsewhere());
    }

    /** Of what the report says of groups, as far as it can be tested. */
    static Tally ofClaims(ComputedFigure figure) {
        Map<CheckedClaim.Verdict, Integer> counts = new EnumMap<>(CheckedClaim.Verdict.class);
        figure.claims().forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
        return new Tally(
                counts.getOrDefault(CheckedClaim.Verdict.HOLDS, 0),
                0,
                counts.getOrDefault(CheckedClaim.Verdict.ERRATUM, 0),
                counts.getOrDefault(CheckedClaim.Verdict.FAILS, 0));
    }

    /**
     * In the table first; what differs elsewhere, or is claimed and not so, is told all the same.
     */
    static Standing standing(ComputedFigure figure) {
        return worse(
                worse(of(figure).standing(), elsewhere(figure).standing()),
                ofClaims(figure).standing());
    }

    private static Standing worse(Standing table, Standing other) {
        boolean worse =
                other == Standing.DIFFERS || other == Standing.ERRATUM && table != Standing.DIFFERS;
        return worse ? other : table;
    }

    private static Tally of(Map<Verdict, Integer> counts) {
        return new Tally(
                counts.getOrDefault(Verdict.MATCH, 0) + counts.getOrDefault(Verdict.HALF_DOWN, 0),
                counts.getOrDefault(Verdict.APPROXIMATE, 0),
                counts.getOrDefault(Verdict.ERRATUM, 0),
                counts.getOrDefault(Verdict.DIFFERS, 0));
    }

    /** Those that lie where the report says, exact or approximate. */
    int good() {
        return match + approximate;
    }

    int all() {
        return match + approximate + erratum + differ;
    }

    Standing standing() {
        if (all() == 0) {
            return Standing.NO_VALUES;
        }
        if (differ > 0) {
            return Standing.DIFFERS;
        }
        return erratum > 0 ? Standing.ERRATUM : Standing.MATCH;
    }
}
