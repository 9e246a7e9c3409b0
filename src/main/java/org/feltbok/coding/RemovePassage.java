package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Takes out a passage with its codings and memos.
 *
 * @param text what it says, for the history
 */
public record RemovePassage(String passageId, String text) implements Operation {
    @Override
    public String name() {
        return "coding.remove_passage";
    }

    @Override
    public List<String> args() {
        return List.of(CodingOperations.start(text));
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle h = work.handle();
        for (String table : List.of("coding", "coding_done")) {
            h.createQuery("SELECT id FROM " + table + " WHERE passage_id = :p")
                    .bind("p", passageId)
                    .mapTo(String.class)
                    .list()
                    .forEach(id -> work.delete(table, id));
        }
        work.delete("passage", passageId);
    }
}
