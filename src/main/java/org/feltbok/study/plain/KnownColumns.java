package org.feltbok.study.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Columns that must or may stand in a sheet. Any other is told: what stands in it would be lost
 * without a word.
 *
 * @param required names of columns that must be there
 * @param all these and those that may be there, each also as {@code name::language}
 */
record KnownColumns(List<String> required, Set<String> all) {
    /** Names of columns, with blanks between them. */
    static KnownColumns named(String required, String optional) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(required, optional)
                .map(n -> n.split(" "))
                .map(Arrays::asList)
                .forEach(all::addAll);
        return new KnownColumns(List.of(required.split(" ")), all);
    }

    List<String> missing(Sheet sheet) {
        return required.stream().filter(c -> !sheet.header().has(c)).toList();
    }

    /**
     * @param others columns whose names come from elsewhere
     */
    List<String> unknown(Sheet sheet, Predicate<String> others) {
        return sheet.header().names().stream()
                .filter(c -> !c.isEmpty() && !all.contains(bare(c)) && !others.test(c))
                .toList();
    }

    void tell(List<String> unknown, Place first, PlainFaults faults) {
        String known = String.join(", ", all);
        unknown.forEach(c -> faults.add(first.column(c), "plain.unknown_column", c, known));
    }

    private static String bare(String column) {
        return column.contains(":") ? column.substring(0, column.indexOf(':')).strip() : column;
    }
}
