package org.feltbok.search;

/**
 * A text that was found, and the words in it.
 *
 * @param before what stands before what was found, cut with an ellipsis
 * @param found as it stands in the text
 * @param after what stands after it
 */
public record Hit(SearchText text, String before, String found, String after) {
    /** What was found, in its context. */
    public String context() {
        return before + found + after;
    }
}
