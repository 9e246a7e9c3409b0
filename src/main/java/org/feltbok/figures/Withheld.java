package org.feltbok.figures;

import org.feltbok.base.text.Texts;

import java.util.List;
import java.util.Locale;

/**
 * A number that is left out of a delivery, and why.
 *
 * @param key of its figure
 * @param figure caption of its figure
 * @param row label of its row
 * @param column label of its column
 * @param protects the number for whose sake it goes, as people read it; empty where it rests on few
 *     answers itself
 */
public record Withheld(
        String key, String figure, String row, String column, Why why, String protects) {
    /** Why it is left out. */
    public enum Why {
        /** it rests on few answers */
        FEW,
        /** it tells of the same answers as one that is left out */
        SAME,
        /** one that is left out could be worked out with it, in one table */
        TABLE,
        /** the same with numbers of other figures */
        ELSEWHERE
    }

    static Withheld of(
            Suppression.Place place, Suppression.Reason reason, List<FigureTable> tables) {
        FigureTable table = tables.get(place.table());
        String protects =
                reason.protects()
                        .map(
                                p -> {
                                    FigureTable of = tables.get(p.table());
                                    String at = row(of, p) + ", " + column(of, p);
                                    return p.table() == place.table()
                                            ? at
                                            : at + " (" + of.caption() + ")";
                                })
                        .orElse("");
        return new Withheld(
                table.id(),
                table.caption(),
                row(table, place),
                column(table, place),
                reason.why(),
                protects);
    }

    private static String row(FigureTable table, Suppression.Place place) {
        return table.rows().get(place.row()).shortLabel();
    }

    private static String column(FigureTable table, Suppression.Place place) {
        return table.columns().get(place.column()).label();
    }

    /** As a line that can be read by itself. */
    public String told(Texts texts) {
        return texts.get(
                "figures.withheld." + why.name().toLowerCase(Locale.ROOT),
                figure,
                row,
                column,
                protects);
    }
}
