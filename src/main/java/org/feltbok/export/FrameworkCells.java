package org.feltbok.export;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.PlainText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.framework.CellQuote;
import org.feltbok.coding.framework.Evidence;
import org.feltbok.coding.framework.Matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What stands in the cells of a framework matrix, in words.
 *
 * @param told what texts are told as while names are hidden
 */
record FrameworkCells(Matrix matrix, Texts texts, UnaryOperator<String> told) {
    /** A quote in a list. */
    record Quote(
            String row,
            String column,
            String role,
            String date,
            String codes,
            String words,
            String state) {}

    String text(String key) {
        return texts.get(key);
    }

    String plain(String text) {
        return PlainText.of(told.apply(text)).strip();
    }

    String head(Matrix.Row row) {
        return plain(row.label());
    }

    /** The summary; why there is none where there is nothing to summarise. */
    String cell(Matrix.Cell cell) {
        if (cell.summary().isPresent()) {
            return plain(cell.text());
        }
        if (!cell.asked()) {
            return texts.get("framework.not_asked");
        }
        if (!cell.ref().isToWrite()) {
            return String.valueOf(cell.quotes());
        }
        return cell.quotes() == 0 ? texts.get("framework.no_quotes") : "";
    }

    String count(Matrix.Cell cell) {
        return texts.get("framework.quotes", cell.quotes());
    }

    /** All quotes of a row, column by column. */
    List<Quote> quotes(Matrix.Row row) {
        List<Quote> all = new ArrayList<>();
        for (Matrix.Column column : matrix.columns()) {
            for (CellQuote behind : matrix.at(row, column).behind()) {
                all.add(quote(row, column, behind));
            }
        }
        return all;
    }

    Quote quote(Matrix.Row row, Matrix.Column column, CellQuote behind) {
        Evidence e = behind.evidence();
        return new Quote(
                head(row),
                plain(column.label()),
                e == null ? "" : plain(in(e.interview().role())),
                e == null || e.interview().date() == null ? "" : e.interview().date().toString(),
                e == null
                        ? ""
                        : e.codes().stream()
                                .map(Code::label)
                                .map(l -> plain(in(l)))
                                .collect(Collectors.joining(", ")),
                plain(behind.words()),
                texts.get("framework.state." + behind.state().name().toLowerCase(Locale.ROOT)));
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }
}
