package org.feltbok.responses.notes;

import org.feltbok.base.FaultException;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/** Closes a query, or opens a closed one again. */
public record CloseQuery(FieldAt at, String queryId, boolean closed) implements OfField {
    @Override
    public String name() {
        return closed ? "responses.query_close" : "responses.query_open";
    }

    @Override
    public List<String> args() {
        return List.of(at.title(), at.item());
    }

    @Override
    public void validate(Handle handle) {
        OfField.super.validate(handle);
        Optional<FieldNote> query = FieldNoteStore.one(handle, queryId);
        if (query.filter(q -> q.kind() == FieldNote.Kind.QUERY).isEmpty()) {
            throw new FaultException("responses.notes.gone", at.title(), at.item());
        }
    }

    /** Opened again, it is answered where an answer stands, else open. */
    @Override
    public void apply(UnitOfWork work) {
        boolean answered =
                work.handle()
                                .createQuery("SELECT count(*) FROM field_note WHERE reply_to = :q")
                                .bind("q", queryId)
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        FieldNote.State open = answered ? FieldNote.State.ANSWERED : FieldNote.State.OPEN;
        FieldNote.State now = closed ? FieldNote.State.CLOSED : open;
        work.update("field_note", queryId, "state", now.word());
    }
}
