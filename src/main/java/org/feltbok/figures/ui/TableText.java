package org.feltbok.figures.ui;

import org.feltbok.figures.FigureTable;
import org.jspecify.annotations.Nullable;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A figure's table as text for the clipboard. */
final class TableText {
    private static final String DECIMALS = "0.##########";

    private TableText() {}

    /**
     * Tab-separated: a line of headings, then a line for each row. Numbers are unrounded, with the
     * decimal sign of the language, as its spreadsheets read them; undefined values are empty.
     */
    static String tsv(FigureTable table, Locale locale) {
        var format = new DecimalFormat(DECIMALS, DecimalFormatSymbols.getInstance(locale));
        var text = new StringBuilder();
        List<String> heads = new ArrayList<>();
        heads.add(table.rowHeading());
        table.columns().forEach(c -> heads.add(c.label()));
        line(text, heads);
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> line = new ArrayList<>();
            line.add(table.rows().get(i).label());
            table.cells().get(i).forEach(c -> line.add(number(c.value(), format)));
            line(text, line);
        }
        return text.toString();
    }

    private static String number(@Nullable Double value, DecimalFormat format) {
        return value == null || !Double.isFinite(value) ? "" : format.format(value + 0.0);
    }

    private static void line(StringBuilder text, List<String> fields) {
        List<String> flat = fields.stream().map(f -> f.replaceAll("[\\t\\r\\n]+", " ")).toList();
        text.append(String.join("\t", flat)).append('\n');
    }
}
