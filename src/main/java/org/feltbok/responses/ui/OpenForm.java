package org.feltbok.responses.ui;

import org.feltbok.responses.Response;

import java.util.Optional;

/**
 * The respondent whose form is open.
 *
 * @param responseId empty while nothing has been keyed
 * @param title what people call the respondent
 * @param detail more to know it by; may be empty
 * @param mode how the response came in, empty if not known
 * @param lock why keys do not change it
 * @param reason why it is complete all the same, or was opened for changes; may be empty
 * @param firstId of the entry that this is the second of, where no case tells; else empty
 */
record OpenForm(
        String responseId,
        Optional<String> caseId,
        String title,
        String detail,
        String mode,
        String note,
        Lock lock,
        String reason,
        String firstId) {
    /** Why keys do not change a response until it is opened for changes. */
    enum Lock {
        OPEN,
        COMPLETE,
        IMPORTED,
        VOID,
        /** Not begun: a second entry by who keyed the first, named as the reason. */
        SAME_PERSON
    }

    OpenForm(
            String responseId,
            Optional<String> caseId,
            String title,
            String detail,
            String mode,
            String note) {
        this(responseId, caseId, title, detail, mode, note, Lock.OPEN, "", "");
    }

    /** The case it is about, or the first entry of a form that is about none; empty if neither. */
    Optional<String> about() {
        return caseId.or(() -> Optional.of(firstId).filter(f -> !f.isEmpty()));
    }

    boolean exists() {
        return !responseId.isEmpty();
    }

    boolean isLocked() {
        return lock != Lock.OPEN;
    }

    OpenForm existing(String id) {
        return new OpenForm(id, caseId, title, detail, mode, note, lock, reason, firstId);
    }

    /** Under the name that people know it by now. */
    OpenForm called(String name) {
        return new OpenForm(responseId, caseId, name, detail, mode, note, lock, reason, firstId);
    }

    /**
     * @param why the reason given with it; may be empty
     */
    OpenForm locked(Lock now, String why) {
        return new OpenForm(responseId, caseId, title, detail, mode, note, now, why, firstId);
    }

    /** As the second entry of a first one. */
    OpenForm secondOf(String first) {
        return new OpenForm(responseId, caseId, title, detail, mode, note, lock, reason, first);
    }

    /** A second entry: it is not for whoever keyed the first. */
    OpenForm lockedTo(String first, String who) {
        boolean same = !first.isEmpty() && first.equals(who.strip());
        return same ? locked(Lock.SAME_PERSON, first) : this;
    }

    /** As a response is in the file. */
    OpenForm lockedAs(Response response) {
        return locked(lock(response), reason(response));
    }

    /** The reason given with what a response is; may be empty. */
    static String reason(Response response) {
        return response.isVoid()
                ? response.voided()
                : response.unlocked().isEmpty() ? response.reason() : response.unlocked();
    }

    /** Why keys do not change a response. */
    static Lock lock(Response response) {
        return response.isVoid()
                ? Lock.VOID
                : !response.isLocked()
                        ? Lock.OPEN
                        : response.status() == Response.Status.COMPLETE
                                ? Lock.COMPLETE
                                : Lock.IMPORTED;
    }
}
