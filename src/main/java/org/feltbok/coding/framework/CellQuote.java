package org.feltbok.coding.framework;

import org.jspecify.annotations.Nullable;

/**
 * Words that stand in a cell, or that its summary rests on.
 *
 * @param evidence null = they are no longer in the cell, or lost
 * @param link null = the summary does not rest on them
 * @param words as they are now; those that were linked where they are lost
 */
public record CellQuote(
        @Nullable Evidence evidence, @Nullable Link link, String words, State state) {
    /** How words and summary stand to each other. */
    public enum State {
        /** the summary rests on them */
        LINKED,
        /** in the cell, and the summary does not rest on them */
        FREE,
        /** linked, and an edit has changed them since */
        CHANGED,
        /** linked, and no longer in this cell */
        ELSEWHERE,
        /** linked, and gone from the text */
        LOST
    }

    public boolean isLinked() {
        return link != null;
    }
}
