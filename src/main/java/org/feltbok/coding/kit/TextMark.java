package org.feltbok.coding.kit;

import org.feltbok.coding.Span;
import org.feltbok.shell.kit.CodeColour;

/** A coded span as it is drawn. */
public record TextMark(Span span, CodeColour colour) {}
