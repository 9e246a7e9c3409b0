package org.feltbok.responses.notes;

import org.feltbok.base.FaultException;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.People;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a query; whoever asked closes it when the answer is good.
 *
 * @param id of the row of the answer, made by the caller
 * @param text never blank
 * @param who name of the person
 * @param when ISO date and time
 */
public record AnswerQuery(
        String id, FieldAt at, String queryId, String text, String who, String when)
        implements OfField {
    @Override
    public String name() {
        return "responses.query_answer";
    }

    @Override
    public List<String> args() {
        return List.of(at.title(), at.item(), text.strip());
    }

    @Override
    public void validate(Handle handle) {
        OfField.super.validate(handle);
        AddFieldNote.notBlank(text);
        Optional<FieldNote> query = FieldNoteStore.one(handle, queryId);
        if (query.filter(FieldNote::isWaiting).isEmpty()) {
            throw new FaultException("responses.notes.closed", at.title(), at.item());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("response_id", at.responseId());
        row.put("item_id", at.itemId().isEmpty() ? null : at.itemId());
        row.put("kind", FieldNote.Kind.NOTE.word());
        row.put("text", text.strip());
        row.put("reply_to", queryId);
        row.put("person_id", People.ensure(work, who));
        row.put("at", when);
        work.insert("field_note", id, row);
        work.update("field_note", queryId, "state", FieldNote.State.ANSWERED.word());
    }
}
