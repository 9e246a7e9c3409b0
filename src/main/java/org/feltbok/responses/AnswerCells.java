package org.feltbok.responses;

import org.feltbok.questionnaire.Item;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How an answer stands in the columns of the answer matrix: option value or missing code as a whole
 * number, number as real, day as ISO text, several answers as 0 and 1, a text as 1, NULL = nothing
 * recorded. Each {@link AnswerKind} knows its own.
 */
public final class AnswerCells {
    private AnswerCells() {}

    /** The values for the item's columns, in their order. */
    public static @Nullable Object[] encode(Item item, Answer answer) {
        return AnswerKind.of(item).cells(item, answer);
    }

    /**
     * The answer that the columns hold.
     *
     * @param cells as many as the item has columns
     * @param text the text of a text item, null if there is none
     */
    public static Answer decode(
            Item item, List<? extends @Nullable Object> cells, @Nullable String text) {
        return AnswerKind.of(item).answer(item, cells, text);
    }
}
