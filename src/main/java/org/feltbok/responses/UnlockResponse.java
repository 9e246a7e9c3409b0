package org.feltbok.responses;

import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Opens a complete or imported response for changes.
 *
 * @param title what people call the respondent
 * @param reason why; never empty
 */
public record UnlockResponse(String responseId, String title, String reason) implements OfResponse {
    @Override
    public String name() {
        return "responses.unlock";
    }

    @Override
    public List<String> args() {
        return List.of(title, reason);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", responseId, "unlocked", reason);
    }
}
