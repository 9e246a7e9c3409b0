package org.feltbok.statfile.data;

/**
 * What a value means.
 *
 * @param value a Double, a String or a {@link MissingTag}
 */
public record StatLabel(Object value, String label) {}
