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
        String note) {

    /**
     * The same as it may be told while names are hidden: a case with a pseudonym has no other name.
     */
    public Case masked() {
        return pseudonym.isEmpty()
                ? this
                : new Case(id, key, pseudonym, pseudonym, inFrame, kind, note);
    }

    /** True if the name is not told. */
    public boolean isMasked() {
        return !pseudonym.isEmpty() && name.equals(pseudonym);
    }
}
