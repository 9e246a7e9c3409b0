package org.feltbok.figures;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureComputer.Computed;
import org.feltbok.figures.FigureTable.Role;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are respondents: who has no number is none of them, and the note says how many have
 * both numbers of a point and how many lack one.
 *
 * @param roles of the columns
 */
record PairedRows(List<Role> roles, Texts texts) {
    /** Whether a row has a number. */
    static boolean hasNumber(List<Computed> cells) {
        return cells.stream().anyMatch(c -> c.result().value().isPresent());
    }

    /** Whether a row is among those who are counted, with a number or without. */
    private static boolean isCounted(List<Computed> cells) {
        return hasNumber(cells) || cells.stream().anyMatch(c -> !c.result().missing().isEmpty());
    }

    /**
     * @param rows all respondents
     */
    List<String> told(List<List<Computed>> rows) {
        int x = roles.indexOf(Role.X);
        int y = roles.indexOf(Role.Y);
        List<String> told = new ArrayList<>();
        if (x >= 0 && y >= 0) {
            List<List<Computed>> counted = rows.stream().filter(PairedRows::isCounted).toList();
            int both = (int) counted.stream().filter(r -> isKnown(r, x) && isKnown(r, y)).count();
            told.add(texts.get("figures.note.pairs", both));
            if (counted.size() > both) {
                told.add(texts.get("figures.note.pairs.lacking", counted.size() - both));
            }
        }
        return told;
    }

    private static boolean isKnown(List<Computed> row, int column) {
        return row.get(column).result().value().isPresent();
    }
}
