package org.feltbok.statfile;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;

/** Cells of statistical programs as text: numbers with a point, days as 2018-11-05. */
public final class StatText {
    private static final double EXACT_WHOLE = 1e15;
    private static final int DAY = 86_400;

    private StatText() {}

    /** The cell as it stands; empty for what is missing without a reason. */
    public static String of(StatVariable variable, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double d when variable.type() == StatType.TIME && d >= 0 && d < DAY ->
                    LocalTime.ofSecondOfDay((long) (double) d).toString();
            case Double d -> number(d);
            case String s -> s;
            default -> cell.toString();
        };
    }

    /** Without an exponent, as people write it. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE
                ? Long.toString((long) value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /**
     * The same where people write numbers: three digits after a sign may be thousands there, four
     * are not.
     */
    public static String unmistakable(StatVariable variable, @Nullable Object cell) {
        String text = of(variable, cell);
        return cell instanceof Double && text.matches("-?\\d{1,3}\\.\\d{3}") ? text + "0" : text;
    }

    /** What a value means; empty if nothing is said of it. */
    public static Optional<String> label(StatVariable variable, Object value) {
        return variable.labels().stream()
                .filter(l -> l.value().equals(value) && !l.label().isBlank())
                .map(StatLabel::label)
                .findFirst();
    }

    /**
     * Why there is no value, for a cell that counts as missing: one of our own numbers, else what
     * its label says, else that it was not answered; empty for one that holds an answer.
     */
    public static Optional<MissingKind> missing(StatVariable variable, @Nullable Object cell) {
        if (cell == null) {
            return Optional.of(MissingKind.NOT_RECORDED);
        }
        if (!(cell instanceof MissingTag) && !variable.missing().has(cell)) {
            return Optional.empty();
        }
        Optional<MissingKind> own =
                cell instanceof Double d && d == Math.rint(d)
                        ? MissingKind.ofCode((long) (double) d)
                        : Optional.empty();
        return own.or(
                () ->
                        Optional.of(
                                label(variable, cell)
                                        .map(MissingWords::kind)
                                        .orElse(MissingKind.NOT_ANSWERED)));
    }
}
