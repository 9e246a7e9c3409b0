package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * Something kept beside a code or a coding that is no text of the codebook itself: an example of
 * what is meant, or that somebody has looked at a coding again.
 *
 * @param targetId the code or coding
 * @param title what it is for, one of the words here
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

    /** A coding that still fits after the definition was changed; its target is the coding. */
    public static final String LOOKED_AT = "looked at";

    /** A coding that stays when its code is split; its text is the identity of the other code. */
    public static final String SPLIT = "split";
}
