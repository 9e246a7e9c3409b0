package org.feltbok.responses;

import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Marks a response as complete and locks it again where it had been opened for changes.
 *
 * @param title what people call the respondent
 * @param reason why it is complete although something is missing or against the rules; empty =
 *     nothing is
 */
public record FinishResponse(String responseId, String title, String reason) implements OfResponse {
    @Override
    public String name() {
        return reason.isEmpty() ? "responses.status" : "responses.complete_anyway";
    }

    @Override
    public List<String> args() {
        return List.of(title, reason.isEmpty() ? Response.Status.COMPLETE.word() : reason);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", responseId, "status", Response.Status.COMPLETE.word());
        work.update("response", responseId, "reason", reason.isEmpty() ? null : reason);
        work.update("response", responseId, "unlocked", null);
    }
}
