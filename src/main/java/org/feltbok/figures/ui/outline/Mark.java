package org.feltbok.figures.ui.outline;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of its figure at the right.
 *
 * @param icon null = none
 * @param state success, warning, danger or muted
 * @param words what it means
 */
public record Mark(@Nullable String icon, String state, String words) {}
