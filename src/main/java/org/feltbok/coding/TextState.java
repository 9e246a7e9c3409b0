package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * How far a coder is with a text.
 *
 * @param id of the row that says so
 * @param done finished, with or without codes
 * @param seen reopened or coded anew after the codes of another could be seen: it says nothing
 *     about agreement any more
 * @param memo what the coder noted; null = nothing
 */
public record TextState(
        String id, String personId, boolean done, boolean seen, @Nullable String memo) {}
