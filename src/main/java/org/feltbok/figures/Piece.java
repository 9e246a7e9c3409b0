package org.feltbok.figures;

import org.feltbok.analysis.MeasurePiece;

/**
 * A part of a measure as a specification writes it. A cell's measure is put together from what the
 * pieces of its figure, its column and its row say.
 *
 * @param variable such as {@code q7_1}, {@code q20#ikt}, {@code cases}, {@code responses[NAME]},
 *     {@code population}
 * @param years {@code 2018} or {@code 1986,2018}
 * @param codes codes of an item, or parts of an indicator
 * @param statistic as measures write it
 * @param of which cases to count
 * @param given condition
 * @param by condition of the group compared
 * @param weight the number by which rows are weighted, such as {@code w} or {@code
 *     population[2018]}
 */
public record Piece(
        String variable,
        String years,
        String codes,
        String statistic,
        String of,
        String given,
        String by,
        String weight) {
    public static final Piece EMPTY = new Piece("", "", "", "", "", "", "", "");

    /**
     * What it says, read.
     *
     * @throws org.feltbok.base.FaultException if a text is not written as measures are
     */
    MeasurePiece read() {
        return MeasurePiece.read(variable, years, codes, statistic, of, given, by, weight);
    }
}
