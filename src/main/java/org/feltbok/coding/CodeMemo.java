package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * Something kept beside a code that is no text of the codebook itself: an example of what is meant.
 *
 * @param targetId the code
 * @param title what it is for, the word here
 * @param at when; null = not known
 */
public record CodeMemo(
        String id,
        String targetId,
        String title,
        String text,
        @Nullable String personId,
        @Nullable String at) {
    /** Words of an answer that show what a code means; its target is the code. */
    public static final String EXAMPLE = "example";
}
