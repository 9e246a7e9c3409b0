package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A text that can be coded, and whose it is.
 *
 * @param source key of the response, or id of the interview
 * @param caseId null = of no case
 * @param caseName empty if of no case
 * @param pseudonym in place of the name while names are hidden; null = none given
 * @param place by which the texts of a question or an interview stand in order: above that of the
 *     response or interview, below that of the passage in it
 * @param asks whether the interviewer says it
 */
public record CodableText(
        TextRef ref,
        String text,
        String source,
        @Nullable String caseId,
        String caseName,
        @Nullable String pseudonym,
        long place,
        boolean asks) {
    /** So many bits of a place say where a text stands in its response or interview. */
    static final int WITHIN = 32;

    /** Of somebody who is asked. */
    public CodableText(
            TextRef ref,
            String text,
            String source,
            @Nullable String caseId,
            String caseName,
            @Nullable String pseudonym,
            long place) {
        this(ref, text, source, caseId, caseName, pseudonym, place, false);
    }

    /** The same, of a case as it is called now. */
    CodableText of(CaseName of) {
        return new CodableText(ref, text, source, of.id(), of.name(), of.pseudonym(), place, asks);
    }

    boolean isOf(CaseName of) {
        return of.id().equals(caseId)
                && of.name().equals(caseName)
                && Objects.equals(of.pseudonym(), pseudonym);
    }

    /** What to call the case while names are hidden, or not; empty if of no case. */
    public String shownName(boolean namesHidden) {
        return namesHidden && pseudonym != null ? pseudonym : caseName;
    }
}
