package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * Says that a response does not count, such as a form of somebody who was not to be asked: it is
 * kept as it is, and counted and compared nowhere. Or says that it counts again. What belongs to it
 * goes with it both ways; what was made void by itself, with a reason of its own, stays void.
 *
 * @param title what people call the respondent
 * @param reason why it does not count; empty = it counts again
 */
public record VoidResponse(String responseId, String title, String reason) implements OfResponse {
    /** Ends the name of an operation that others went with. */
    public static final String MEMBERS = "_members";

    /** Makes a void response count again. */
    public static VoidResponse takenBack(String responseId, String title) {
        return new VoidResponse(responseId, title, "");
    }

    private boolean counts() {
        return reason.isBlank();
    }

    @Override
    public String name() {
        return counts() ? "responses.count_again" : "responses.void";
    }

    @Override
    public List<String> args() {
        return List.of(title, reason.strip(), "0");
    }

    /** Where something went with it, the history says how much; not what counted all along. */
    @Override
    public String toldAs(Handle handle, List<CellChange> written) {
        boolean alone = turned(written) <= 1;
        return ResponseStore.toldOf(handle, responseId, alone ? name() : name() + MEMBERS);
    }

    /** How many responses changed sides, with this one. */
    private static long turned(List<CellChange> written) {
        return written.stream().filter(c -> c.column().equals("pass")).count();
    }

    /** Another response of the same case may have taken its place meanwhile. */
    @Override
    public void validate(Handle handle) {
        OfResponse.super.validate(handle);
        Optional<Response> now = ResponseStore.response(handle, responseId);
        if (now.filter(Response::isVoid).isPresent() != counts()) {
            throw new FaultException("responses.void_already", title);
        }
        if (counts()) {
            mayCount(handle, now.orElseThrow());
        }
    }

    private void mayCount(Handle handle, Response now) {
        if (MemberStore.isParentVoid(handle, responseId)) {
            throw new FaultException("responses.parent_void", title);
        }
        if (isReplaced(handle, now)) {
            throw new FaultException("responses.case_has_response", title);
        }
        for (Response member : MemberStore.toTurn(handle, responseId, false)) {
            if (isReplaced(handle, member)) {
                throw new FaultException("responses.member_replaced", title, member.key());
            }
        }
    }

    /**
     * Whether another response counts in its place. By its key and by its case, each with an index
     * of its own: with both in one question the database goes through the whole questionnaire.
     */
    private static boolean isReplaced(Handle handle, Response response) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM response o JOIN response v ON v.id = :id
                          WHERE o.questionnaire_id = v.questionnaire_id AND o.key = :key
                          AND o.pass = -v.pass)
                        OR EXISTS (SELECT 1 FROM response v JOIN response o ON o.case_id = v.case_id
                          WHERE v.id = :id AND o.questionnaire_id = v.questionnaire_id
                          AND o.pass = -v.pass)""")
                .bind("id", response.id())
                .bind("key", VoidKeyStore.counting(handle, response))
                .mapTo(Boolean.class)
                .one();
    }

    /** Says also which key it has from now on, where that is another one. */
    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        String told =
                written.stream()
                        .filter(c -> c.column().equals("key") && c.rowId().equals(responseId))
                        .findFirst()
                        .map(c -> "%s (%s → %s)".formatted(title, c.before(), c.after()))
                        .orElse(title);
        return List.of(told, reason.strip(), String.valueOf(Math.max(0, turned(written) - 1)));
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        List<Response> members = MemberStore.toTurn(handle, responseId, !counts());
        turn(work, ResponseStore.response(handle, responseId).orElseThrow());
        work.update("response", responseId, "voided", counts() ? null : reason.strip());
        // without a reason of their own: so it is known which of them count again with it
        members.forEach(m -> turn(work, m));
    }

    private void turn(UnitOfWork work, Response now) {
        if (!counts()) {
            putAside(work, now);
            return;
        }
        String key = VoidKeyStore.counting(work.handle(), now);
        work.update("response", now.id(), "pass", -now.pass());
        work.update("response", now.id(), "key", key);
    }

    /** No longer counts, and has no reason of its own. */
    static void putAside(UnitOfWork work, Response now) {
        work.update("response", now.id(), "key", VoidKeyStore.aside(work.handle(), now));
        work.update("response", now.id(), "pass", -now.pass());
    }
}
