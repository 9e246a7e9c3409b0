package org.feltbok.coding.kit;

import org.feltbok.coding.Span;

/**
 * A coded span as it is drawn.
 *
 * @param colour 1 to 10, or 0 for grey
 */
public record TextMark(Span span, int colour) {}
