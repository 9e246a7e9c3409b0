package org.feltbok.fieldwork;

import org.feltbok.cases.CaseResponse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a case, as the American Association for Public Opinion Research tells cases apart
 * (Standard Definitions, 10th edition, 2023): interviews, eligible cases that were not interviewed,
 * cases of unknown eligibility, cases that are not eligible.
 */
public enum Disposition {
    /** I: a complete response. */
    COMPLETE,
    /** P: a partial response. */
    PARTIAL,
    /** R: says no. */
    REFUSED,
    /** NC: tried, and nobody was reached. */
    NON_CONTACT,
    /** O: reached, and neither answered nor refused. */
    OTHER,
    /** UH and UO: nothing has come back, or nobody has tried. */
    UNKNOWN,
    /** Does not belong to the population. */
    NOT_ELIGIBLE;

    /** Text key of what it is called. */
    public String key() {
        return "fieldwork.disposition." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * A response says most; then what was last said by somebody who was reached, so that a refusal
     * stays one when nobody answers the next call; then whether it was tried.
     *
     * @param contacts in their order in time
     */
    public static Disposition of(Optional<CaseResponse> response, List<Contact> contacts) {
        if (response.isPresent()) {
            return response.get().complete() ? COMPLETE : PARTIAL;
        }
        boolean tried = false;
        for (Contact contact : contacts.reversed()) {
            if (contact.outcome().tellsOfTheCase()) {
                return told(contact.outcome());
            }
            tried |= contact.outcome() != ContactOutcome.SENT;
        }
        return tried ? NON_CONTACT : UNKNOWN;
    }

    private static Disposition told(ContactOutcome outcome) {
        return switch (outcome) {
            case REFUSED -> REFUSED;
            case NOT_ELIGIBLE -> NOT_ELIGIBLE;
            case REACHED, PROMISED, UNABLE -> OTHER;
            case SENT, NO_ANSWER, NOT_FOUND -> UNKNOWN;
        };
    }
}
