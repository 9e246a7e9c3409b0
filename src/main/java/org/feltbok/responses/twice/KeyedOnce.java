package org.feltbok.responses.twice;

/**
 * What was keyed by one person only: so many responses, with so many fields that were there to key.
 */
public record KeyedOnce(int responses, int fields) {}
