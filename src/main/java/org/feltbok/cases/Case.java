package org.feltbok.cases;

/**
 * A unit that is studied, such as a municipality.
 *
 * @param key short name in files
 * @param pseudonym a name to print in its place; may be empty
 * @param inFrame true if it belongs to the population that was asked, false if it is only for
 *     comparison
 * @param kind free text, such as municipality or country; may be empty
 * @param note may be empty
 */
public record Case(
        String id,
        String key,
        String name,
        String pseudonym,
        boolean inFrame,
        String kind,
        String note) {}
