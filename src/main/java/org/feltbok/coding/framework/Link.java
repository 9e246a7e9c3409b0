package org.feltbok.coding.framework;

import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that a summary rests on.
 *
 * @param passageId null = the passage was taken out
 * @param span null = the whole passage
 * @param quote the words as they were when they were linked
 * @param lost whether an edit took them away
 */
public record Link(
        String id, @Nullable String passageId, @Nullable Span span, String quote, boolean lost) {}
