package org.feltbok.responses;

import java.util.List;
import java.util.Optional;

/**
 * A filled-in form, without its answers.
 *
 * @param key short name, unique within questionnaire and pass
 * @param caseId the case it is about, if any
 * @param mode how it came in: web, paper, phone; may be empty
 * @param pass 1, or 2 for a second independent entry; below 0 where it is void
 * @param enteredAt ISO date and time; empty if not known
 * @param note may be empty
 * @param imported read from a file of responses
 * @param reason why it counts as complete although something is missing or against the rules; empty
 *     = nothing was
 * @param unlocked why it was opened for changes; empty = it was not
 * @param voided why it counts nowhere; may be empty also then
 * @param number printed or written on the paper form; may be empty
 * @param receivedAt the day it came in, as ISO date; may be empty
 * @param version of the questionnaire it was given on; empty if not known
 */
public record Response(
        String id,
        String key,
        Optional<String> caseId,
        Status status,
        String mode,
        int pass,
        String enteredBy,
        String enteredAt,
        String note,
        boolean imported,
        String reason,
        String unlocked,
        String voided,
        String number,
        String receivedAt,
        String version,
        int position) {
    /** How a response may have come in. */
    public static final List<String> MODES = List.of("web", "paper", "phone", "mail");

    /** One key must not change it: it is complete or came from a file, and nobody has opened it. */
    public boolean isLocked() {
        return isVoid() || unlocked.isEmpty() && (imported || status == Status.COMPLETE);
    }

    /** It is kept, and counted and compared nowhere. */
    public boolean isVoid() {
        return pass < 0;
    }

    /** Whether all that there is has been keyed. */
    public enum Status {
        COMPLETE("complete"),
        PARTIAL("partial");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** As in the study file and in plain files. */
        public String word() {
            return word;
        }
    }
}
