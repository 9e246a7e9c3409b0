package org.feltbok.export;

import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ExtraTable;
import org.feltbok.figures.FigureTable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What goes where; a part without figures is not written.
 *
 * @param workbook sheets with charts that Excel can edit
 * @param lists sheets of the workbook behind those of the figures
 * @param word captions, charts and tables of a text document
 * @param png pictures
 * @param svg drawings
 * @param pdf drawings, one page each
 * @param values lines of values.csv
 * @param claims lines of claims.csv beside it
 * @param known keys of all figures that pictures can be of; those of others are of figures removed
 *     since. Empty = not known, so that none goes
 */
public record Delivery(
        List<FigureTable> workbook,
        List<ListSheet> lists,
        WordContent word,
        List<FigureTable> png,
        List<FigureTable> svg,
        List<FigureTable> pdf,
        List<FigureTable> values,
        List<CheckedClaim> claims,
        Set<String> known) {
    public Delivery {
        workbook = List.copyOf(workbook);
        lists = List.copyOf(lists);
        png = List.copyOf(png);
        svg = List.copyOf(svg);
        pdf = List.copyOf(pdf);
        values = List.copyOf(values);
        claims = List.copyOf(claims);
        known = Set.copyOf(known);
    }

    /** The same figures everywhere but in a text document, which needs to know more of them. */
    public static Delivery all(List<FigureTable> figures) {
        return new Delivery(
                figures,
                List.of(),
                WordContent.EMPTY,
                figures,
                figures,
                figures,
                figures,
                List.of(),
                Set.of());
    }

    /** How many different figures and tables of the study there are. */
    public int figures() {
        return (int)
                Stream.of(
                                workbook,
                                word.items().stream().map(WordItem::table).toList(),
                                png,
                                svg,
                                pdf,
                                values)
                        .flatMap(List::stream)
                        .map(FigureTable::id)
                        .filter(id -> !id.equals(ExtraTable.ID))
                        .distinct()
                        .count();
    }

    public boolean isEmpty() {
        return workbook.isEmpty()
                && word.isEmpty()
                && png.isEmpty()
                && svg.isEmpty()
                && pdf.isEmpty()
                && values.isEmpty();
    }
}
