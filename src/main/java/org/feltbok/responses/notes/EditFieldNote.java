package org.feltbok.responses.notes;

import org.feltbok.base.FaultException;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Writes a note anew. What it said before stays in the history.
 *
 * @param text never blank
 */
public record EditFieldNote(FieldAt at, String noteId, String text) implements OfField {
    @Override
    public String name() {
        return "responses.note_edit";
    }

    @Override
    public List<String> args() {
        return List.of(at.title(), text.strip());
    }

    @Override
    public void validate(Handle handle) {
        OfField.super.validate(handle);
        AddFieldNote.notBlank(text);
        requireNote(handle, noteId, at);
    }

    static void requireNote(Handle handle, String id, FieldAt at) {
        if (FieldNoteStore.one(handle, id).filter(FieldNote::isNote).isEmpty()) {
            throw new FaultException("responses.notes.no_note", at.title());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("field_note", noteId, "text", text.strip());
    }
}
