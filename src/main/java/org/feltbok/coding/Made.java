package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * How a coding came to be.
 *
 * @param how {@link #HAND}, {@link #GROUP}, {@link #RULE}, {@link #SUGGESTION} or another word that
 *     files have for it; null = not said
 * @param from the group, the words or the pattern, or the words that a suggestion rests on; null =
 *     not said
 */
public record Made(@Nullable String how, @Nullable String from) {
    /** Blanks around it would not come back from plain files. */
    public Made {
        from = from == null ? null : from.strip();
    }

    /** Given by a key, the mouse or by its name. */
    public static final String HAND = "hand";

    /** Given with others to a group of parts that say nearly the same. */
    public static final String GROUP = "group";

    /** Given to where some words or a pattern stand. */
    public static final String RULE = "rule";

    /** Suggested by the program, and taken. */
    public static final String SUGGESTION = "suggestion";

    public static final Made BY_HAND = new Made(HAND, null);

    static final Made NOT_SAID = new Made(null, null);
}
