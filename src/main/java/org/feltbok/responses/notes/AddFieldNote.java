package org.feltbok.responses.notes;

import org.feltbok.base.FaultException;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.People;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a note at a field, or asks about it. A note changes no answer, so it may also be written
 * where the response is locked.
 *
 * @param id of its row, made by the caller
 * @param text never blank
 * @param who name of the person
 * @param when ISO date and time
 */
public record AddFieldNote(
        String id, FieldAt at, FieldNote.Kind kind, String text, String who, String when)
        implements OfField {
    @Override
    public String name() {
        String of = kind == FieldNote.Kind.QUERY ? "responses.query" : "responses.field_note";
        return at.item().isEmpty() ? of + "_whole" : of;
    }

    @Override
    public List<String> args() {
        return List.of(at.title(), at.item(), text.strip());
    }

    @Override
    public void validate(Handle handle) {
        OfField.super.validate(handle);
        notBlank(text);
    }

    static void notBlank(String text) {
        if (text.isBlank()) {
            throw new FaultException("responses.notes.empty");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("response_id", at.responseId());
        row.put("item_id", at.itemId().isEmpty() ? null : at.itemId());
        row.put("kind", kind.word());
        row.put("state", kind == FieldNote.Kind.QUERY ? FieldNote.State.OPEN.word() : null);
        row.put("text", text.strip());
        row.put("person_id", People.ensure(work, who));
        row.put("at", when);
        work.insert("field_note", id, row);
    }
}
