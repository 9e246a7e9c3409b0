package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Changes what is known about a response beside its answers. */
public record EditResponse(String responseId, String title, Field field, String value)
        implements OfResponse {
    /** What can be changed. */
    public enum Field {
        STATUS("status"),
        MODE("mode"),
        NOTE("note"),
        /** Printed or written on the paper form. */
        NUMBER("number"),
        /** The day it came in, as ISO date. */
        RECEIVED("received_at");

        private final String column;

        Field(String column) {
            this.column = column;
        }
    }

    public static EditResponse status(String responseId, String title, Response.Status status) {
        return new EditResponse(responseId, title, Field.STATUS, status.word());
    }

    /**
     * @param note empty takes the note away
     */
    public static EditResponse note(String responseId, String title, String note) {
        return new EditResponse(responseId, title, Field.NOTE, note);
    }

    /**
     * @param mode such as web, paper, phone; empty = not known
     */
    public static EditResponse mode(String responseId, String title, String mode) {
        return new EditResponse(responseId, title, Field.MODE, mode);
    }

    /**
     * @param number of the paper form; empty = it has none
     */
    public static EditResponse number(String responseId, String title, String number) {
        return new EditResponse(responseId, title, Field.NUMBER, number);
    }

    /**
     * @param day ISO date; empty = not known
     */
    public static EditResponse received(String responseId, String title, String day) {
        return new EditResponse(responseId, title, Field.RECEIVED, day);
    }

    @Override
    public String name() {
        return "responses." + field.column;
    }

    @Override
    public List<String> args() {
        return List.of(title, value);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(
                title,
                Told.value(value),
                Told.value(
                        CellChange.before(written, "response", responseId, field.column)
                                .orElse(null)));
    }

    /** How it came in is as fixed as its answers, once it is locked. */
    @Override
    public void validate(Handle handle) {
        OfResponse.super.validate(handle);
        boolean isOfForm = field != Field.STATUS && field != Field.NOTE;
        if (isOfForm && ResponseStore.lock(handle, responseId, title) != ResponseStore.Lock.OPEN) {
            throw new FaultException("responses.is_locked", title);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", responseId, field.column, value.isEmpty() ? null : value);
    }
}
