package org.feltbok.figures.ui;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the numbers of a table rest on, told once for a row or a column where its cells agree.
 * Counts have none.
 *
 * @param isOwnColumn whether a column of the figure tells the same numbers
 */
record Bases(
        List<Optional<Integer>> rows,
        List<Optional<Integer>> columns,
        TreeSet<Integer> all,
        boolean isOwnColumn) {
    static Bases of(FigureTable table) {
        int[] rows = IntStream.range(0, table.rows().size()).toArray();
        int[] columns = IntStream.range(0, table.columns().size()).toArray();
        var all = new TreeSet<Integer>();
        for (int row : rows) {
            based(table, IntStream.of(row), columns).filter(n -> n != null).forEach(all::add);
        }
        List<Optional<Integer>> byRow =
                IntStream.of(rows)
                        .mapToObj(r -> common(based(table, IntStream.of(r), columns)))
                        .toList();
        return new Bases(
                byRow,
                IntStream.of(columns)
                        .mapToObj(c -> common(based(table, IntStream.of(rows), c)))
                        .toList(),
                all,
                IntStream.of(columns).anyMatch(c -> tells(table, c, byRow)));
    }

    /** Whether each number of a column is how many its row rests on. */
    private static boolean tells(FigureTable table, int column, List<Optional<Integer>> rows) {
        return table.columns().get(column).unit() == Unit.COUNT
                && IntStream.range(0, rows.size())
                        .allMatch(
                                r -> {
                                    Double value = table.cells().get(r).get(column).value();
                                    return rows.get(r)
                                            .map(n -> value != null && value == n.doubleValue())
                                            .orElse(true);
                                });
    }

    private static Stream<@Nullable Integer> based(
            FigureTable table, IntStream rows, int... columns) {
        return rows.boxed()
                .flatMap(
                        r ->
                                IntStream.of(columns)
                                        .filter(c -> table.column(r, c).unit() != Unit.COUNT)
                                        .mapToObj(c -> table.cells().get(r).get(c).n()));
    }

    private static Optional<Integer> common(Stream<@Nullable Integer> numbers) {
        List<@Nullable Integer> distinct = numbers.distinct().toList();
        return distinct.size() == 1 ? Optional.ofNullable(distinct.getFirst()) : Optional.empty();
    }

    /** Whether rows have bases of their own, which no head of a column can tell. */
    boolean byRow() {
        return all.size() > 1 && !isOwnColumn && rows.stream().anyMatch(Optional::isPresent);
    }

    /**
     * From the least to the greatest, such as 65–68; empty if nothing has a base, or if each number
     * is one case's own.
     */
    String range(Locale locale) {
        return all.isEmpty() || all.equals(Set.of(1))
                ? ""
                : new Texts(Language.of(locale)).counts(all.first(), all.last());
    }
}
