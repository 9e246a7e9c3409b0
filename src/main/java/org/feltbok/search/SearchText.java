package org.feltbok.search;

import java.util.Set;

/**
 * A text that can be searched for.
 *
 * @param id of its row in the study file
 * @param screen where it is worked with
 * @param place what leads there: the item of an answer and after a # its row, the key of an
 *     interview; empty for a code that nothing is coded with
 * @param title what it is called, as it may be told
 * @param author who wrote it, where others find it only once they may see it; empty = everybody's
 * @param about the answer, passage, document or summary that it is, or the text that it is written
 *     on; empty = none of them
 * @param book the codebook by which it can be coded; empty = it cannot be
 */
public record SearchText(
        Kind kind,
        String id,
        String screen,
        String place,
        String title,
        String author,
        String text,
        String about,
        String book) {
    /**
     * Whether somebody may find it.
     *
     * @param who works
     * @param seen identities of what others wrote and they may see
     */
    boolean isFor(String who, Set<String> seen) {
        return author.isEmpty() || author.equals(who) || seen.contains(id);
    }

    /** What the place is called: the item of an answer, not its row. */
    private String called() {
        return place.replaceFirst("#.*", "");
    }

    /** Where it stands, as it may be told: the key of a case never beside its pseudonym. */
    public String where() {
        boolean named = screen.equals("coding") && (kind == Kind.ANSWER || kind == Kind.MEMO);
        return named && !place.isEmpty() ? called() + ", " + title : title;
    }

    /** What it is, in the order in which hits stand. */
    public enum Kind {
        ANSWER,
        PASSAGE,
        SUMMARY,
        MEMO,
        CODE
    }
}
