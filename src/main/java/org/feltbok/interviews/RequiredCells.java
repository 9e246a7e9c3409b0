package org.feltbok.interviews;

import org.feltbok.study.plain.PlainFaults;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.List;

/** What must stand in a sheet of a plain folder. */
public final class RequiredCells {
    private RequiredCells() {}

    /**
     * The rows in which all the columns are filled; columns and cells that are missing are told.
     */
    public static List<Row> rows(Sheet sheet, PlainFaults faults, String... columns) {
        boolean whole = true;
        for (String column : columns) {
            if (!sheet.header().has(column)) {
                faults.add(sheet.place(), "plain.missing_column", column);
                whole = false;
            }
        }
        return whole
                ? sheet.rows().stream().filter(r -> isWhole(sheet, r, faults, columns)).toList()
                : List.of();
    }

    private static boolean isWhole(Sheet sheet, Row row, PlainFaults faults, String... columns) {
        boolean whole = true;
        for (String column : columns) {
            if (!row.has(column)) {
                faults.add(sheet.place(row, column), "plain.missing_cell", column);
                faults.lost(sheet.place(row, column));
                whole = false;
            }
        }
        return whole;
    }
}
