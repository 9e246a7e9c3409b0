package org.feltbok.figures;

import org.feltbok.base.text.PlainText;

/**
 * Where the number of a cell is from, and what the cell holds where it is no computed number.
 *
 * @param text in place of a number, also of one that is left out; empty where there is one or
 *     nothing
 * @param origin key of where a typed number or text is from; may be empty
 * @param place where it stands there; may be empty
 * @param sign after its number, where the table holds numbers of other kinds; else empty
 * @param series label of the indicator that has its number, where one continues another; else empty
 */
public record CellSource(
        Kind kind, String text, String origin, String place, String sign, String series) {
    /** The signs of quoted and constructed numbers where a table holds others beside them. */
    public static final String QUOTED_SIGN = "†";

    public static final String CONSTRUCTED_SIGN = "‡";

    /** After a number that rests on few answers. */
    public static final String SMALL_SIGN = "§";

    /** In place of a number that is left out, as statistical offices have it. */
    public static final String SUPPRESSED_SIGN = ":";

    static final CellSource COMPUTED = new CellSource(Kind.COMPUTED, "", "", "", "", "");

    public CellSource {
        text = PlainText.of(text);
        place = PlainText.of(place);
        series = PlainText.of(series);
    }

    /** With the sign of its kind. */
    CellSource signed() {
        String mark =
                switch (kind) {
                    case QUOTED -> QUOTED_SIGN;
                    case CONSTRUCTED -> CONSTRUCTED_SIGN;
                    case COMPUTED, TEXT -> "";
                };
        return new CellSource(kind, text, origin, place, mark, series);
    }

    /** With the sign of a number that rests on few answers. */
    CellSource small() {
        return new CellSource(kind, text, origin, place, sign + SMALL_SIGN, series);
    }

    /** Where a number is from, so that none is taken for another. */
    public enum Kind {
        /** from responses, rows of cases or registers */
        COMPUTED,
        /** computed from numbers by case and year that were made for an example */
        CONSTRUCTED,
        /** a number typed as it stands elsewhere */
        QUOTED,
        /** words or nothing, no number */
        TEXT
    }
}
