package org.feltbok.responses;

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
        NOTE("note");

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

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", responseId, field.column, value.isEmpty() ? null : value);
    }
}
