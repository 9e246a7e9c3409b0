package org.feltbok.figures.ui;

import org.feltbok.figures.Claim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureTable;

import java.util.List;
import java.util.Optional;

/**
 * Where claims stand that a form writes: at a figure, or in the report's text.
 *
 * @param id what it is known by, whatever it is called
 * @param key what claims say that they belong to
 * @param tables whose numbers are offered; empty as long as they are not computed
 * @param isText whether they belong to no figure
 */
record ClaimPlace(String id, String key, Optional<List<FigureTable>> tables, boolean isText) {
    static ClaimPlace of(FigureEntry entry) {
        return new ClaimPlace(
                entry.id(),
                entry.key(),
                entry.computed().map(ComputedFigure::table).map(List::of),
                false);
    }

    /**
     * @param tables of all figures of the report
     */
    static ClaimPlace ofText(List<FigureTable> tables) {
        return new ClaimPlace(Claim.TEXT, Claim.TEXT, Optional.of(tables), true);
    }

    /** The claim at this place as it is called now; in the text one stays as it is written. */
    Claim at(Claim claim) {
        return isText ? claim : claim.of(key);
    }

    /** Whose groups are offered first; of none all groupings are. */
    List<FigureTable> grouped() {
        return isText ? List.of() : tables.orElse(List.of());
    }
}
