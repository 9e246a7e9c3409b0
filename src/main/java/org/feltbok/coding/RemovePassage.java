package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Takes out a passage with its codings and memos.
 *
 * @param text what it says, for the history
 * @param gesture the writing this is a part of; null = none
 */
public record RemovePassage(String passageId, String text, @Nullable Object gesture)
        implements Operation {
    public RemovePassage(String passageId, String text) {
        this(passageId, text, null);
    }

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
        // a passage that was only just begun in the same gesture is gone already
        boolean there =
                h.createQuery("SELECT 1 FROM passage WHERE id = :p")
                        .bind("p", passageId)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        if (there) {
            work.delete("passage", passageId);
        }
    }
}
