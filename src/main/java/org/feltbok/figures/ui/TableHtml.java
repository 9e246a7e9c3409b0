package org.feltbok.figures.ui;

import org.feltbok.base.text.NoFormula;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A figure's table for programs that take formatted text from the clipboard: title and subtitle
 * above, the note with base and sources below. Numbers are written as in {@link TableText}, the
 * same in both forms, with their signs after them; each cell also says its number as Excel and
 * LibreOffice read it whatever their language, since {@code 4,1*} is text to both.
 */
final class TableHtml {
    private static final String RIGHT = " style=\"text-align:right\"";

    private TableHtml() {}

    static String of(FigureTable table, Texts texts) {
        Locale locale = texts.locale();
        var html = new StringBuilder("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"");
        html.append(" lang=\"")
                .append(locale.toLanguageTag())
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
                String look =
                        TableText.number(table, row, column)
                                .map(number -> number(number, sign))
                                .orElse(cell.isTyped() && cell.value() == null ? "" : RIGHT);
                cell(html, "td", look, text + sign);
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        if (!table.note().isEmpty()) {
            paragraph(html, escaped(NoFormula.of(table.note())));
        }
        // LibreOffice takes the number without its sign
        TableText.signs(table, texts).ifPresent(signs -> paragraph(html, escaped(signs)));
        return html.append("</body></html>").toString();
    }

    /** A cell's number: for LibreOffice as American programs write it (1033), and for Excel. */
    private static String number(BigDecimal number, String sign) {
        String plain = number.toPlainString();
        String format = "0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : "");
        // in a style sheet, a point that is no class and a quotation mark are escaped
        String styled =
                format.replace(".", "\\.") + (sign.isEmpty() ? "" : "\\0022" + sign + "\\0022");
        return " style=\"text-align:right;mso-number-format:'"
                + styled
                + "'\" x:num=\""
                + plain
                + "\" sdval=\""
                + plain
                + "\" sdnum=\"1033;1033;"
                + format
                + "\"";
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
