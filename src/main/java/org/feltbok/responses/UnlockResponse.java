package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Opens a complete or imported response for changes.
 *
 * @param title what people call the respondent
 * @param reason why; never empty
 */
public record UnlockResponse(String responseId, String title, String reason) implements OfResponse {
    /** Several responses, opened for one reason, as one change. */
    public static Operation many(List<UnlockResponse> each, String reason) {
        return Together.of(
                "responses.unlock_many",
                List.of(String.valueOf(each.size()), reason),
                List.copyOf(each));
    }

    @Override
    public String name() {
        return "responses.unlock";
    }

    @Override
    public List<String> args() {
        return List.of(title, reason);
    }

    @Override
    public void validate(Handle handle) {
        OfResponse.super.validate(handle);
        if (ResponseStore.response(handle, responseId).filter(Response::isVoid).isPresent()) {
            throw new FaultException("responses.void_already", title);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", responseId, "unlocked", reason);
    }
}
