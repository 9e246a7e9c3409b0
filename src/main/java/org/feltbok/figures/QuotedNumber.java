package org.feltbok.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that stands in a figure because it was typed there. It cannot be held against print: it
 * is print.
 *
 * @param figure key
 * @param line key or label of the row or column that holds it
 * @param position among the line's numbers, from 1
 * @param origin key of where it is from; may be empty
 * @param place where it stands there; may be empty
 */
public record QuotedNumber(
        String figure, String line, int position, BigDecimal number, String origin, String place) {

    /** All quoted numbers of some figures, as they stand below each other. */
    public static List<QuotedNumber> of(List<FigureSpec> figures) {
        List<QuotedNumber> all = new ArrayList<>();
        for (FigureSpec figure : figures) {
            Stream.concat(figure.rows().stream(), figure.columns().stream())
                    .forEach(axis -> add(figure, axis, all));
        }
        return all;
    }

    private static void add(FigureSpec figure, Axis axis, List<QuotedNumber> all) {
        String line = axis.key().isEmpty() ? axis.label().text() : axis.key();
        List<Optional<BigDecimal>> numbers = axis.typed().numbers();
        for (int i = 0; i < numbers.size(); i++) {
            int position = i + 1;
            numbers.get(i)
                    .ifPresent(
                            n ->
                                    all.add(
                                            new QuotedNumber(
                                                    figure.key(),
                                                    line,
                                                    position,
                                                    n,
                                                    axis.typed().origin(),
                                                    axis.typed().place())));
        }
    }
}
