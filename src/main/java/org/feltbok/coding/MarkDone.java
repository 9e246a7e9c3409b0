package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Says that a coder is done with a text, or is not after all; that others could be seen meanwhile
 * is kept with it.
 *
 * @param at when; null = not known
 */
public record MarkDone(
        String codebookId, String personId, TextRef text, boolean done, @Nullable Instant at)
        implements Operation {
    /** Of a text that is shared with nobody, or when is not known. */
    public MarkDone(String codebookId, String personId, TextRef text, boolean done) {
        this(codebookId, personId, text, done, null);
    }

    @Override
    public String name() {
        return "coding.done";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        CodingOperations.recode(work, codebookId, personId, text);
        CodingOperations.setDone(work, codebookId, personId, text, done, at);
    }
}
