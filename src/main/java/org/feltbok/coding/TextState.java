package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * How far a coder is with a text.
 *
 * @param done finished, with or without codes
 * @param memo what the coder noted; null = nothing
 */
public record TextState(String personId, boolean done, @Nullable String memo) {}
