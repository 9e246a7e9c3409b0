package org.feltbok.figures.ui;

import org.feltbok.base.text.DayNumber;
import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.NoFormula;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.jspecify.annotations.Nullable;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A figure's table as text for the clipboard. */
final class TableText {
    private TableText() {}

    /**
     * Tab-separated: a line of headings, then a line for each row. Numbers are rounded as shown,
     * with the decimal sign of the language and without thousands apart, as its spreadsheets read
     * them; days are YYYY-MM-DD, undefined values empty.
     */
    static String tsv(FigureTable table, Locale locale) {
        char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        var text = new StringBuilder();
        List<String> heads = new ArrayList<>();
        heads.add(NoFormula.of(table.rowHeading()));
        table.columns().forEach(c -> heads.add(NoFormula.of(c.label())));
        line(text, heads);
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> line = new ArrayList<>();
            line.add(NoFormula.of(table.rows().get(i).label()));
            for (int c = 0; c < table.columns().size(); c++) {
                FigureTable.Cell cell = table.cells().get(i).get(c);
                line.add(
                        cell.text().isEmpty()
                                ? number(cell.value(), table.column(i, c), sign)
                                : NoFormula.of(cell.text()));
            }
            line(text, line);
        }
        return text.toString();
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
        List<String> flat = fields.stream().map(f -> f.replaceAll("[\\t\\r\\n]+", " ")).toList();
        text.append(String.join("\t", flat)).append('\n');
    }
}
