package org.feltbok.coding;

import org.feltbok.interviews.Passage;

/** A passage of an interview with its codes. */
public record CodedPassage(Passage passage, CodedText text) {}
