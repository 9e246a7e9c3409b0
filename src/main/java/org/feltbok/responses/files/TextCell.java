package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A column of open texts; the texts wait until the row they stand in is known to be good. */
final class TextCell extends PlacedCell {
    record Text(Item item, String words) {}

    private final Item item;
    private final List<Text> waiting;

    TextCell(Item item, int place, List<Text> waiting) {
        super(place);
        this.item = item;
        this.waiting = waiting;
    }

    /** A list for the texts of one row, shared by the columns. */
    static List<Text> list() {
        return new ArrayList<>();
    }

    @Override
    @Nullable Wrong given(String words, @Nullable Object[] answers) {
        if (!words.isEmpty()) {
            answers[place] = 1;
            waiting.add(new Text(item, words));
        }
        return null;
    }
}
