package org.feltbok.figures.ui;

import org.feltbok.base.text.NoFormula;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;

import java.util.Locale;

/**
 * A figure's table for programs that take formatted text from the clipboard: title and subtitle
 * above, the note with base and sources below. Numbers are written as in {@link TableText}, so that
 * a spreadsheet takes them as numbers and the same in both forms, with their signs after them.
 */
final class TableHtml {
    private static final String RIGHT = " style=\"text-align:right\"";

    private TableHtml() {}

    static String of(FigureTable table, Locale locale) {
        var html = new StringBuilder("<html lang=\"");
        html.append(locale.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\"/></head><body>");
        paragraph(html, "<b>" + escaped(NoFormula.of(table.caption())) + "</b>");
        if (!table.subtitle().isEmpty()) {
            paragraph(html, escaped(NoFormula.of(table.subtitle())));
        }
        html.append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>");
        cell(html, "th", "", TableText.heading(table.rowHeading()));
        for (Column column : table.columns()) {
            cell(html, "th", RIGHT, TableText.heading(column.label()));
        }
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < table.rows().size(); row++) {
            html.append("<tr>");
            cell(
                    html,
                    "th",
                    " style=\"text-align:left\"",
                    TableText.heading(table.rows().get(row).label()));
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = table.cells().get(row).get(column);
                String text = TableText.cell(table, row, column, locale);
                String sign = cell.value() == null ? "" : cell.sign();
                cell(html, "td", cell.isTyped() && cell.value() == null ? "" : RIGHT, text + sign);
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        if (!table.note().isEmpty()) {
            paragraph(html, escaped(NoFormula.of(table.note())));
        }
        return html.append("</body></html>").toString();
    }

    private static void paragraph(StringBuilder html, String content) {
        html.append("<p>").append(content).append("</p>");
    }

    private static void cell(StringBuilder html, String name, String look, String text) {
        html.append('<').append(name).append(look).append('>');
        html.append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br/>");
    }
}
