package org.feltbok.figures;

import org.feltbok.figures.FigureTable.Verdict;

import java.util.OptionalDouble;

/**
 * A number that a report prints.
 *
 * @param figure key of the figure it belongs to; {@code text} for a number of no figure
 * @param measure what it is, as measures are written
 * @param printed as it stands in the report
 * @param decimals with which it is printed
 * @param qualifier {@code about}, {@code nearly}, {@code over} or empty
 * @param erratum key of the erratum that explains why it may differ; may be empty
 */
public record PublishedValue(
        String id,
        String figure,
        String measure,
        double value,
        String printed,
        int decimals,
        String qualifier,
        String erratum,
        String place,
        String note) {
    /** What is allowed for numbers that have no exact binary form, relative to the value. */
    private static final double BINARY = 1e-9;

    private static final double TENTH = 0.1;

    /**
     * How it compares with today's value.
     *
     * <p>Today's value is not rounded first: it matches if it lies no further from the printed
     * number than half a unit of the last printed decimal. A value exactly half way between two
     * printed numbers so matches both, whichever way the report rounded; only the error of binary
     * numbers is allowed on top. "About" and "nearly" mean within a tenth of the printed number,
     * "over" anything above it.
     */
    public Verdict verdict(OptionalDouble today) {
        boolean agrees = today.isPresent() && agrees(today.getAsDouble());
        if (agrees) {
            return qualifier.isEmpty() ? Verdict.MATCH : Verdict.APPROXIMATE;
        }
        return erratum.isEmpty() ? Verdict.DIFFERS : Verdict.ERRATUM;
    }

    private boolean agrees(double today) {
        double allowed = BINARY * Math.max(1, Math.abs(today));
        return switch (qualifier) {
            case "about", "nearly" -> Math.abs(today - value) <= TENTH * Math.abs(value) + allowed;
            case "over" -> today > value;
            default -> Math.abs(today - value) <= 0.5 * Math.pow(10, -decimals) + allowed;
        };
    }
}
