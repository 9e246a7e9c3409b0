package org.feltbok.responses.ui;

import java.util.Optional;

/**
 * Where the hand is in Entry.
 *
 * @param form identity of the questionnaire; may be left empty where the field says which it is
 * @param pass 1, or 2 for a second independent entry
 * @param item identity of the field; empty where nobody is open
 * @param response identity of the response; empty while nothing has been keyed
 * @param caseId identity of the case; empty where it is about none
 * @param first identity of the first entry of which this is the second; empty where a case tells
 */
record EntryPlace(
        String form, int pass, String item, String response, String caseId, String first) {
    private static final String MARK = "at:";

    EntryPlace(String form, int pass, String item, String response, String caseId) {
        this(form, pass, item, response, caseId, "");
    }

    /** The place that a subject of the screen names; empty where it names somebody to key. */
    static Optional<EntryPlace> of(String subject) {
        String[] parts = subject.split("/", -1);
        if (!subject.startsWith(MARK)
                || parts.length < 5
                || parts.length > 6
                || !parts[1].matches("[12]")) {
            return Optional.empty();
        }
        String form = parts[0].substring(MARK.length());
        return Optional.of(
                new EntryPlace(
                        form,
                        Integer.parseInt(parts[1]),
                        parts[2],
                        parts[3],
                        parts[4],
                        parts.length > 5 ? parts[5] : ""));
    }

    String subject() {
        String place = String.join("/", form, String.valueOf(pass), item, response, caseId);
        return MARK + place + (first.isEmpty() ? "" : "/" + first);
    }

    boolean isOpen() {
        return !item.isEmpty();
    }
}
