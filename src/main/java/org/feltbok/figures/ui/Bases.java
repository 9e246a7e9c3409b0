package org.feltbok.figures.ui;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the numbers of a table rest on, told once for a row or a column where its cells agree.
 * Columns of counts have none.
 */
record Bases(List<Optional<Integer>> rows, List<Optional<Integer>> columns, TreeSet<Integer> all) {
    static Bases of(FigureTable table) {
        int[] based =
                IntStream.range(0, table.columns().size())
                        .filter(c -> table.columns().get(c).unit() != Unit.COUNT)
                        .toArray();
        var all = new TreeSet<Integer>();
        for (int column : based) {
            table.cells().stream()
                    .map(r -> r.get(column).n())
                    .filter(n -> n != null)
                    .forEach(all::add);
        }
        return new Bases(
                table.cells().stream()
                        .map(row -> common(IntStream.of(based).mapToObj(c -> row.get(c).n())))
                        .toList(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(
                                c ->
                                        table.columns().get(c).unit() == Unit.COUNT
                                                ? Optional.<Integer>empty()
                                                : common(
                                                        table.cells().stream()
                                                                .map(r -> r.get(c).n())))
                        .toList(),
                all);
    }

    private static Optional<Integer> common(Stream<@Nullable Integer> numbers) {
        List<@Nullable Integer> distinct = numbers.distinct().toList();
        return distinct.size() == 1 ? Optional.ofNullable(distinct.getFirst()) : Optional.empty();
    }

    /** Whether rows have bases of their own, which no head of a column can tell. */
    boolean byRow() {
        return all.size() > 1 && rows.stream().anyMatch(Optional::isPresent);
    }

    /** From the least to the greatest, such as 65–68; empty if nothing has a base. */
    String range() {
        if (all.isEmpty()) {
            return "";
        }
        return all.size() == 1 ? String.valueOf(all.first()) : all.first() + "–" + all.last();
    }
}
