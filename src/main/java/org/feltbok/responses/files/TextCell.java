package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A column of open texts; the texts wait until the row they stand in is known to be good. */
final class TextCell implements CellReader {
    record Text(Item item, String words) {}

    private final Item item;
    private final int place;
    private final List<Text> waiting;

    TextCell(Item item, int place, List<Text> waiting) {
        this.item = item;
        this.place = place;
        this.waiting = waiting;
    }

    /** A list for the texts of one row, shared by the columns. */
    static List<Text> list() {
        return new ArrayList<>();
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            answers[place] = missing;
            return null;
        }
        String words = Cells.clean(cell);
        if (!words.isEmpty()) {
            answers[place] = 1;
            waiting.add(new Text(item, words));
        }
        return null;
    }
}
