package org.feltbok.responses.notes;

import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Takes a note out. What it said stays in the history. */
public record RemoveFieldNote(FieldAt at, String noteId, String text) implements OfField {
    @Override
    public String name() {
        return "responses.note_remove";
    }

    @Override
    public List<String> args() {
        return List.of(at.title(), text.strip());
    }

    @Override
    public void validate(Handle handle) {
        OfField.super.validate(handle);
        EditFieldNote.requireNote(handle, noteId, at);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("field_note", noteId);
    }
}
