package org.feltbok.interviews;

/** The stretch of a document that a passage is, in code points. */
public record Stretch(String documentId, int start, int end) {}
