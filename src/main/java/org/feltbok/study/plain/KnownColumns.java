package org.feltbok.study.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Columns that nobody reads are told: what stands in them would be lost without a word. */
public final class KnownColumns {
    private KnownColumns() {}

    /**
     * Looks at the columns of a sheet. Where one that must be there is missing, that is told by who
     * reads it, and an unknown one beside it is probably the same under a wrong name.
     *
     * @param required names of columns that must be there, with blanks between them
     * @param optional names of columns that may be there, each also as {@code name::language}
     * @return the sheet itself
     */
    public static Sheet of(Sheet sheet, PlainFaults faults, String required, String optional) {
        List<String> needed = List.of(required.split(" "));
        if (!needed.stream().allMatch(sheet.header()::has)) {
            return sheet;
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(needed);
        known.addAll(Arrays.asList(optional.split(" ")));
        Place first = sheet.place().row(1);
        sheet.header().names().stream()
                .filter(c -> !c.isEmpty() && !known.contains(bare(c)))
                .forEach(
                        c ->
                                faults.add(
                                        first.column(c),
                                        "plain.unknown_column",
                                        c,
                                        String.join(", ", known)));
        return sheet;
    }

    static String bare(String column) {
        return column.contains(":") ? column.substring(0, column.indexOf(':')).strip() : column;
    }
}
