package org.feltbok.responses;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Opens a complete or imported response for changes.
 *
 * @param title what people call the respondent
 * @param reason why; never empty
 */
public record UnlockResponse(String responseId, String title, String reason) implements Operation {
    @Override
    public String name() {
        return "responses.unlock";
    }

    @Override
    public String toldAs(Handle handle) {
        return ResponseStore.toldOf(handle, responseId, name());
    }

    @Override
    public List<String> args() {
        return List.of(title, reason);
    }

    @Override
    public void validate(Handle handle) {
        ResponseStore.require(handle, responseId, title);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", responseId, "unlocked", reason);
    }
}
