package org.feltbok.figures.ui;

import org.feltbok.base.text.HtmlTable;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure's table for programs that take formatted text from the clipboard: title and subtitle
 * above, the note with base and sources below. Numbers are written as in {@link TableText}, the
 * same in both forms, with their signs after them.
 */
final class TableHtml {
    private TableHtml() {}

    static String of(FigureTable table, Texts texts) {
        Locale locale = texts.locale();
        var html = new HtmlTable(locale).title(table.caption()).paragraph(table.subtitle());
        html.heads()
                .row(
                        () -> {
                            html.corner(TableText.heading(table.rowHeading()));
                            for (Column column : table.columns()) {
                                html.head(TableText.heading(column.label()), 1);
                            }
                        })
                .body();
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            html.row(() -> row(html, table, at, locale));
        }
        html.end().paragraph(table.note());
        // LibreOffice takes the number without its sign
        TableText.signs(table, texts).ifPresent(html::paragraph);
        return html.toString();
    }

    private static void row(HtmlTable html, FigureTable table, int row, Locale locale) {
        html.name(TableText.heading(table.rows().get(row).label()));
        for (int column = 0; column < table.columns().size(); column++) {
            Cell cell = table.cells().get(row).get(column);
            String text = TableText.cell(table, row, column, locale);
            String sign = cell.value() == null ? "" : cell.sign();
            Optional<BigDecimal> number = TableText.number(table, row, column);
            if (number.isPresent()) {
                html.number(text, number.get(), "", sign);
            } else if (cell.isTyped() && cell.value() == null) {
                html.words(text + sign);
            } else {
                html.instead(text + sign);
            }
        }
    }
}
