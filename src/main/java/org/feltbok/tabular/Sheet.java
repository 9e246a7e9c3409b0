package org.feltbok.tabular;

import org.feltbok.base.Fault;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A table read from a file: a CSV file, or one sheet of a workbook. Rows without any content are
 * left out.
 *
 * @param file as people know it, relative to the folder it came from
 * @param name the sheet's name in a workbook; null for CSV
 */
public record Sheet(String file, @Nullable String name, Header header, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /** A sheet that cannot be used, which has been told: nothing else is to be said of it. */
    public boolean isBroken() {
        return header == Header.UNREADABLE;
    }

    static Sheet broken(String file, @Nullable String name) {
        return new Sheet(file, name, Header.UNREADABLE, List.of());
    }

    /** Where a cell stands, for a fault. */
    public Fault.Place place(Row row, String column) {
        return new Fault.Place(file, name, row.number(), column);
    }

    public Fault.Place place(Row row) {
        return new Fault.Place(file, name, row.number(), null);
    }

    public Fault.Place place() {
        return new Fault.Place(file, name, null, null);
    }
}
