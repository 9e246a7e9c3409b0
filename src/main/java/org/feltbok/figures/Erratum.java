package org.feltbok.figures;

/**
 * A known mistake of the report.
 *
 * @param kind {@code number}, {@code wording} or {@code reference}
 * @param place where in the report; may be empty
 * @param what what disagrees
 * @param reading the reading that the report's own numbers support; may be empty
 */
public record Erratum(
        String id, String key, String kind, String place, String what, String reading) {}
