package org.feltbok.figures;

import org.feltbok.base.text.Decimals;
import org.feltbok.figures.FigureTable.Verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A number that a report prints.
 *
 * @param figure key of the figure it belongs to; {@code text} for a number of no figure
 * @param measure what it is, as measures are written; empty for a number that is not computed here,
 *     of which the note says why
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
    private static final BigDecimal TENTH = BigDecimal.valueOf(1, 1);

    /** What stands in print; where nobody noted it, the number with the decimals it has there. */
    public String asPrinted() {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return printed.isBlank()
                ? number.setScale(Math.max(number.scale(), Math.clamp(decimals, 0, 15)))
                        .toPlainString()
                : printed;
    }

    /**
     * How it compares with today's value.
     *
     * <p>Today's value is not rounded first: it matches if it lies no further from the printed
     * number than half a unit of the last printed decimal. Of a value exactly half way between two
     * numbers the one further from zero matches, as {@link Decimals} rounds everywhere; the other
     * one is told apart. "About" and "nearly" mean within a tenth of the printed number, "over"
     * anything above it.
     */
    public Verdict verdict(OptionalDouble today) {
        Verdict verdict = today.isPresent() ? compare(today.getAsDouble()) : Verdict.DIFFERS;
        return verdict == Verdict.DIFFERS && !erratum.isEmpty() ? Verdict.ERRATUM : verdict;
    }

    /** Whether the study has no measure of it. */
    public boolean isUncomputed() {
        return measure.isBlank();
    }

    /** Of a number that is not computed: whether its figure quotes it. */
    public Verdict verdict(List<QuotedNumber> quoted) {
        boolean stands =
                quoted.stream()
                        .anyMatch(
                                q ->
                                        q.figure().equals(figure)
                                                && q.number().compareTo(BigDecimal.valueOf(value))
                                                        == 0);
        return stands ? Verdict.QUOTED : Verdict.UNCOVERED;
    }

    private Verdict compare(double today) {
        BigDecimal meant = Decimals.meant(today);
        BigDecimal printedValue = BigDecimal.valueOf(value);
        BigDecimal off = meant.subtract(printedValue).abs();
        return switch (qualifier) {
            case "about", "nearly" ->
                    approximate(off.compareTo(printedValue.abs().multiply(TENTH)) <= 0);
            case "over" -> approximate(meant.compareTo(printedValue) > 0);
            default -> {
                int beyond = off.compareTo(BigDecimal.valueOf(5, Math.addExact(decimals, 1)));
                if (beyond == 0 && printedValue.abs().compareTo(meant.abs()) < 0) {
                    yield Verdict.HALF_DOWN;
                }
                yield beyond <= 0 ? Verdict.MATCH : Verdict.DIFFERS;
            }
        };
    }

    private static Verdict approximate(boolean agrees) {
        return agrees ? Verdict.APPROXIMATE : Verdict.DIFFERS;
    }
}
