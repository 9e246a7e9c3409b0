package org.feltbok.search;

/**
 * A text that can be searched for.
 *
 * @param id of its row in the study file
 * @param screen where it is worked with
 * @param place what leads there: the item of an answer and after a # its row, the key of an
 *     interview; empty for a code that nothing is coded with
 * @param title what it is called, as it may be told
 * @param author who alone may find it; empty = everybody
 */
public record SearchText(
        Kind kind,
        String id,
        String screen,
        String place,
        String title,
        String author,
        String text) {
    /** What the place is called: the item of an answer, not its row. */
    public String called() {
        return place.replaceFirst("#.*", "");
    }

    /** What it is, in the order in which hits stand. */
    public enum Kind {
        ANSWER,
        PASSAGE,
        MEMO,
        CODE
    }
}
