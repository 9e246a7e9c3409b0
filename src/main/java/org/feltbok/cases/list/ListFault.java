package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.cases.list.ListChoices.Cell;
import org.feltbok.cases.list.ListChoices.Value;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at in a list of cases, and where it can be put right.
 *
 * @param fault what is wrong, where it stands first and in how many more rows
 * @param cell the one cell to be put right; null if there is none
 * @param value the text to be put right wherever it stands in the column; null if there is none
 * @param text what stands there now
 * @param stops whether it must be put right first; else it is only to be known
 */
public record ListFault(
        Fault fault, @Nullable Cell cell, @Nullable Value value, String text, boolean stops) {
    /** Of the list as a whole. */
    static ListFault whole(Fault fault) {
        return new ListFault(fault, null, null, "", true);
    }

    static ListFault note(Fault fault) {
        return new ListFault(fault, null, null, "", false);
    }

    /** The same, told otherwise. */
    ListFault of(Fault told) {
        return new ListFault(told, cell, value, text, stops);
    }

    /** Whether it is put right by another text. */
    public boolean isCorrected() {
        return cell != null || value != null;
    }

    /** The choices with another text in its place. */
    public ListChoices correct(ListChoices choices, String now) {
        if (cell != null) {
            return choices.correct(cell, now);
        }
        return value != null ? choices.correct(value, now) : choices;
    }

    /** The row that can be left out instead; null if it is about more than one. */
    public @Nullable Integer row() {
        return cell == null ? null : Integer.valueOf(cell.row());
    }
}
