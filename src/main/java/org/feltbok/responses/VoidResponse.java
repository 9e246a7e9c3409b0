package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * Says that a response does not count, such as a form of somebody who was not to be asked: it is
 * kept as it is, and counted and compared nowhere. Or says that it counts again.
 *
 * @param title what people call the respondent
 * @param reason why it does not count; empty = it counts again
 */
public record VoidResponse(String responseId, String title, String reason) implements OfResponse {
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
        return List.of(title, reason.strip());
    }

    /** Another response of the same case may have taken its place meanwhile. */
    @Override
    public void validate(Handle handle) {
        OfResponse.super.validate(handle);
        Optional<Response> now = ResponseStore.response(handle, responseId);
        if (now.filter(Response::isVoid).isPresent() != counts()) {
            throw new FaultException("responses.void_already", title);
        }
        if (counts() && isReplaced(handle, now.orElseThrow())) {
            throw new FaultException("responses.case_has_response", title);
        }
    }

    private static boolean isReplaced(Handle handle, Response response) {
        return handle.createQuery(
                                """
                        SELECT count(*) FROM response o JOIN response v ON v.id = :id
                        WHERE o.questionnaire_id = v.questionnaire_id AND o.pass = -v.pass
                        AND (o.case_id = v.case_id OR o.key = :key)""")
                        .bind("id", response.id())
                        .bind("key", VoidKeyStore.counting(handle, response))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Says also which key it has from now on, where that is another one. */
    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return written.stream()
                .filter(c -> c.column().equals("key"))
                .findFirst()
                .map(c -> List.of("%s (%s → %s)".formatted(title, c.before(), c.after()), reason))
                .orElse(args());
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        Response now = ResponseStore.response(handle, responseId).orElseThrow();
        String key =
                counts() ? VoidKeyStore.counting(handle, now) : VoidKeyStore.aside(handle, now);
        if (!counts()) {
            work.update("response", responseId, "key", key);
        }
        work.update("response", responseId, "pass", -now.pass());
        if (counts()) {
            work.update("response", responseId, "key", key);
        }
        work.update("response", responseId, "voided", counts() ? null : reason.strip());
    }
}
