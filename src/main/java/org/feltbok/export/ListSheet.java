package org.feltbok.export;

import java.util.List;
import java.util.Set;

/**
 * A sheet of the workbook that is a list, below what every sheet says of the whole.
 *
 * @param name of the sheet
 * @param title what it lists
 * @param told sentences below its title
 * @param headings of its columns
 * @param widths of its columns, in signs
 * @param rows a list a row; whole numbers stand as numbers
 * @param measured columns whose numbers may have decimals
 */
public record ListSheet(
        String name,
        String title,
        List<String> told,
        List<String> headings,
        List<Integer> widths,
        List<List<String>> rows,
        Set<Integer> measured) {
    public ListSheet {
        told = List.copyOf(told);
        headings = List.copyOf(headings);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        measured = Set.copyOf(measured);
    }
}
