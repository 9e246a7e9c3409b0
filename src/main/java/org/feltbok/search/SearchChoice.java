package org.feltbok.search;

/**
 * Which texts are looked through; what is empty leaves nothing out. While anything is chosen, memos
 * are those written on the texts that are left, and codes are none.
 *
 * @param item identity of a question's item: only answers to it
 * @param caseId identity of a case
 * @param role of informants as it is written: only interviews and summaries of the role
 * @param coder identity of who coded a text, with any code or the one asked for
 * @param with identity of a code that a text has, itself or one below it; {@link #ANY} = any
 * @param without identity of a code that a text must not have; {@link #ANY} = any
 */
public record SearchChoice(
        String item, String caseId, String role, String coder, String with, String without) {
    /** Any code at all. */
    public static final String ANY = "*";

    /** Everything. */
    public static final SearchChoice ALL = new SearchChoice("", "", "", "", "", "");

    /** Whether it rests on who coded what. */
    boolean isOfCodings() {
        return !(coder + with + without).isEmpty();
    }
}
