package org.feltbok.search;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The texts that are looked through.
 *
 * @param texts identities of answers and passages; null = all, and all else too
 */
record Scope(@Nullable Set<String> texts) {
    static final Scope ALL = new Scope(null);

    boolean has(SearchText text) {
        return texts == null || texts.contains(text.about());
    }
}
