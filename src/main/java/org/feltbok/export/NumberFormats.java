package org.feltbok.export;

import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.NumberRules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Excel formats of numbers; the decimal sign follows the reader's Excel. */
final class NumberFormats {
    private final Language language;
    private final boolean stacked;
    private final NumberRules rules;

    NumberFormats(Language language, ChartStyle style, NumberRules rules) {
        this.language = language;
        this.rules = rules;
        this.stacked = style.kind().stacked();
    }

    /**
     * As the column shows its numbers; percentages are 0 to 100 and carry the sign unless many
     * stand in a stack.
     */
    String cell(Column column) {
        return column.unit() == Unit.DAY ? days() : numbers(column);
    }

    private String numbers(Column column) {
        return digits(column.decimals(), isGrouped(column.unit()))
                + (stacked ? "" : suffix(column.unit()));
    }

    /** The same for one cell: with the signs of its test and its kind. */
    String cell(Column column, Cell cell) {
        return cell(column) + (cell.sign().isEmpty() ? "" : "\"" + cell.sign() + "\"");
    }

    /** A format of several parts with a sign after each that writes digits. */
    static String signed(String format, String sign) {
        String after = "\"" + sign + "\"";
        return Arrays.stream(format.split(";", -1))
                .map(part -> part.contains("\"\"") ? part : part + after)
                .collect(Collectors.joining(";"));
    }

    /** Without a sign. */
    static String plain(int decimals) {
        return digits(decimals, false);
    }

    /** For labels inside stacks: values below a limit are not written. */
    String from(double least, Column column) {
        String digits = digits(column.decimals(), false);
        BigDecimal limit = limit(least, column);
        if (limit.signum() <= 0) {
            return digits;
        }
        String text = limit.toPlainString();
        return "[<=-" + text + "]-" + digits + ";[<" + text + "]\"\";" + digits;
    }

    /** The same for lengths that go down from zero and are written without a minus. */
    String distance(double least, Column column) {
        String digits = digits(column.decimals(), false);
        BigDecimal limit = limit(least, column);
        return limit.signum() <= 0
                ? digits + ";" + digits
                : "[>-" + limit.toPlainString() + "]\"\";[<0]" + digits + ";" + digits;
    }

    /** The least number that is rounded up to what is written. */
    private static BigDecimal limit(double least, Column column) {
        return BigDecimal.valueOf(least)
                .subtract(BigDecimal.valueOf(5, Math.addExact(column.decimals(), 1)));
    }

    /** For an axis from 0 to 1. */
    String shares() {
        return switch (rules.suffix(Unit.PERCENT, language == Language.EN, " ")) {
            case "" -> "0";
            case "%" -> "0%";
            default -> "0 %";
        };
    }

    /** For the numbers along an axis. */
    String axis(Unit unit, int decimals) {
        return unit == Unit.DAY ? days() : digits(decimals, isGrouped(unit)) + suffix(unit);
    }

    /** A date with the month as a word, which the reader's Excel writes in its language. */
    private String days() {
        return language == Language.EN ? "d mmm yyyy" : "d\\. mmm yyyy";
    }

    String suffix(Unit unit) {
        String written = rules.suffix(unit, language == Language.EN, " ");
        return written.isEmpty() ? "" : "\"" + written + "\"";
    }

    /** What stands between thousands is the reader's Excel's to say. */
    private boolean isGrouped(Unit unit) {
        return unit == Unit.COUNT && rules.thousands() != NumberRules.Thousands.NONE;
    }

    private static String digits(int decimals, boolean grouped) {
        return (grouped ? "#,##0" : "0") + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    }
}
