package org.feltbok.search;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The texts that are looked through.
 *
 * @param choice by which they were chosen
 * @param who works
 * @param texts identities of answers, passages, documents and summaries; null = all, and all else
 *     too
 */
record Scope(SearchChoice choice, String who, @Nullable Set<String> texts) {
    boolean isOf(SearchChoice other, String whoNow) {
        return choice.equals(other) && who.equals(whoNow);
    }

    boolean has(SearchText text) {
        return texts == null || texts.contains(text.about());
    }
}
