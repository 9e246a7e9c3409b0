package org.feltbok.responses.files;

import org.feltbok.base.Fault;

import java.util.List;

/**
 * Something wrong in a file of responses, told once for each text that it stands for.
 *
 * @param column the position of its column; -1 for what is wrong with rows
 * @param text which is wrong; empty unless a text is
 * @param fault with the first of its rows
 * @param rows numbers of all the rows where it stands; empty for what is wrong with a column
 */
public record PlanFault(int column, String text, Fault fault, List<Integer> rows) {
    public PlanFault {
        rows = List.copyOf(rows);
    }

    /** Whether it is a text that may be read as something else. */
    public boolean isOfText() {
        return column >= 0 && !text.isEmpty();
    }

    /** Whether a column as a whole is wrong. */
    public boolean isOfColumn() {
        return column >= 0 && rows.isEmpty();
    }

    /** Where to correct it. */
    public ImportChoices.Spot spot() {
        return new ImportChoices.Spot(column, text);
    }
}
