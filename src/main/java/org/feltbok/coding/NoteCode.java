package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Writes what is noted of a code beside its definition.
 *
 * @param label for the history
 * @param note blank = nothing
 */
public record NoteCode(String id, String label, String note) implements Operation {
    @Override
    public String name() {
        return "coding.note_code";
    }

    @Override
    public List<String> args() {
        return List.of(label, CodingOperations.start(note.strip()));
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("code", id, "note", note.isBlank() ? null : note.strip());
    }
}
