package org.feltbok.tables.ui;

import org.feltbok.base.text.HtmlTable;
import org.feltbok.base.text.NoFormula;
import org.feltbok.base.text.Texts;
import org.feltbok.tables.BookWords;
import org.feltbok.tables.TableBook.Head;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a table book for the clipboard, as text and as formatted text: numbers rounded
 * as shown, without thousands apart, so that spreadsheets read them in both. In text they stand
 * without signs and brackets; which bear them is said below.
 */
record CopiedTable(
        String title, List<Head> heads, List<BookTable.Row> rows, String notes, Texts texts) {

    /** A tab between cells, a line a row. */
    String text() {
        BookWords words = new BookWords(texts);
        List<String> axes = new ArrayList<>(List.of(""));
        List<String> names = new ArrayList<>(List.of(texts.get("tables.percent")));
        for (Head head : heads) {
            axes.add(axis(head));
            names.add(words.column(head));
        }
        var text = new StringBuilder();
        line(text, List.of(title));
        line(text, axes);
        line(text, names);
        for (BookTable.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(plain(row, i));
            }
            line(text, cells);
        }
        line(text, List.of(notes));
        signs().ifPresent(signs -> line(text, List.of(signs)));
        return text.toString();
    }

    /** The same for documents and spreadsheets, which keep signs and brackets. */
    String html() {
        BookWords words = new BookWords(texts);
        var html = new HtmlTable(texts.locale()).title(title).heads();
        html.row(() -> axes(html));
        html.row(
                () -> {
                    html.corner(texts.get("tables.percent"));
                    heads.forEach(head -> html.head(NoFormula.field(words.column(head)), 1));
                });
        html.body();
        rows.forEach(row -> html.row(() -> row(html, row)));
        html.end().paragraph(notes);
        // LibreOffice takes the number without its sign
        signs().ifPresent(html::paragraph);
        return html.toString();
    }

    /** The classes of a variable have its name above them once. */
    private void axes(HtmlTable html) {
        html.corner("");
        int from = 0;
        for (int i = 1; i <= heads.size(); i++) {
            boolean ends =
                    i == heads.size()
                            || !heads.get(i).variable().equals(heads.get(from).variable());
            if (ends) {
                html.head(NoFormula.field(axis(heads.get(from))), i - from);
                from = i;
            }
        }
    }

    private void row(HtmlTable html, BookTable.Row row) {
        html.name(NoFormula.field(row.label()));
        for (int i = 0; i < heads.size(); i++) {
            Optional<BookTable.Number> number = row.number(i);
            if (number.isPresent()) {
                BookTable.Number n = number.get();
                html.number(plain(row, i), n.value(), n.before(), n.after());
            } else {
                html.instead(i < row.cells().size() ? row.cells().get(i) : "");
            }
        }
    }

    private String axis(Head head) {
        return new BookWords(texts).axis(head);
    }

    /**
     * A number without its signs, as spreadsheets of the language read it; else what stands there.
     */
    private String plain(BookTable.Row row, int column) {
        char sign = DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator();
        return row.number(column)
                .map(n -> n.value().toPlainString().replace('.', sign))
                .orElseGet(() -> row.cells().get(column));
    }

    private Optional<String> signs() {
        BookWords words = new BookWords(texts);
        List<String> signed = new ArrayList<>();
        for (BookTable.Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                String of = words.column(heads.get(i));
                String shown = plain(row, i);
                row.number(i)
                        .filter(BookTable.Number::isSigned)
                        .ifPresent(
                                n ->
                                        signed.add(
                                                row.label()
                                                        + ", "
                                                        + of
                                                        + ": "
                                                        + n.before()
                                                        + shown
                                                        + n.after()));
            }
        }
        return signed.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get("tables.copied.signs", String.join("; ", signed)));
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(String.join("\t", fields.stream().map(NoFormula::field).toList())).append('\n');
    }
}
