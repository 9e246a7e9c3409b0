package org.feltbok.responses.ui.grid;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a cell of the sheet is drawn.
 *
 * @param spoken what a screen reader says of it, made when it is asked for
 */
record CellLook(String text, Supplier<String> spoken, Set<Mark> marks) {
    /** What a cell shows beside its text; each has its style class state of the same name. */
    enum Mark {
        SELECTED,
        CURRENT,
        REFUSED,
        PROBLEM,
        NOT_ASKED,
        EMPTY,
        MISSING
    }

    CellLook {
        marks = marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
    }
}
