package org.feltbok.figures.ui;

import org.feltbok.base.text.DayNumber;
import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.NoFormula;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A figure's table as text for the clipboard. */
final class TableText {
    private TableText() {}

    /**
     * Tab-separated: a line of headings, then a line for each row. Numbers are rounded as shown,
     * with the decimal sign of the language and without thousands apart, as its spreadsheets read
     * them; days are YYYY-MM-DD, undefined values empty.
     */
    static String tsv(FigureTable table, Locale locale) {
        var text = new StringBuilder();
        List<String> heads = new ArrayList<>();
        heads.add(heading(table.rowHeading()));
        table.columns().forEach(c -> heads.add(heading(c.label())));
        line(text, heads);
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> line = new ArrayList<>();
            line.add(heading(table.rows().get(i).label()));
            for (int c = 0; c < table.columns().size(); c++) {
                line.add(cell(table, i, c, locale));
            }
            line(text, line);
        }
        return text.toString();
    }

    /** The same with title and subtitle above, and base, method and sources below. */
    static String whole(FigureTable table, Texts texts) {
        Locale locale = texts.locale();
        var text = new StringBuilder();
        line(text, List.of(NoFormula.of(table.caption())));
        if (!table.subtitle().isEmpty()) {
            line(text, List.of(NoFormula.of(table.subtitle())));
        }
        text.append(tsv(table, locale));
        if (!table.note().isEmpty()) {
            line(text, List.of(NoFormula.of(table.note())));
        }
        signs(table, texts).ifPresent(signs -> line(text, List.of(signs)));
        return text.toString();
    }

    /** Which numbers bear a sign, of a test, of their kind or of a small base, if any do. */
    static Optional<String> signs(FigureTable table, Texts texts) {
        List<String> signed = signed(table, texts.locale());
        return signed.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get("figurelist.copied.signs", String.join("; ", signed)));
    }

    /** They stand without it in their cells, so that each is read as a number. */
    private static List<String> signed(FigureTable table, Locale locale) {
        List<String> signed = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                FigureTable.Cell cell = table.cells().get(row).get(column);
                if (cell.value() != null && !cell.sign().isEmpty()) {
                    String of = table.columns().get(column).label();
                    signed.add(
                            table.rows().get(row).label()
                                    + (of.isEmpty() || table.columns().size() == 1 ? "" : ", " + of)
                                    + ": "
                                    + cell(table, row, column, locale)
                                    + cell.sign());
                }
            }
        }
        return signed;
    }

    static String heading(String label) {
        return NoFormula.field(label);
    }

    /** What stands in a cell, without signs. */
    static String cell(FigureTable table, int row, int column, Locale locale) {
        FigureTable.Cell cell = table.cells().get(row).get(column);
        char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return cell.text().isEmpty()
                ? number(cell.value(), table.column(row, column), sign)
                : NoFormula.field(cell.text());
    }

    /** The number of a cell that shows one, rounded as shown; a day is none. */
    static Optional<BigDecimal> number(FigureTable table, int row, int column) {
        FigureTable.Cell cell = table.cells().get(row).get(column);
        Column of = table.column(row, column);
        return cell.text().isEmpty() && of.unit() != FigureTable.Unit.DAY
                ? Optional.ofNullable(cell.value())
                        .filter(Double::isFinite)
                        .map(value -> Decimals.round(value, of.decimals()))
                : Optional.empty();
    }

    private static String number(@Nullable Double value, Column column, char sign) {
        if (value == null || !Double.isFinite(value)) {
            return "";
        }
        return column.unit() == FigureTable.Unit.DAY
                ? DayNumber.day(value).toString()
                : Decimals.round(value, column.decimals()).toPlainString().replace('.', sign);
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(String.join("\t", fields.stream().map(NoFormula::line).toList())).append('\n');
    }
}
