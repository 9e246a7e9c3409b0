package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Says that a coder is done with a text, or is not after all; that others could be seen meanwhile
 * is kept with it.
 */
public record MarkDone(String codebookId, String personId, TextRef text, boolean done)
        implements Operation {
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
        CodingOperations.setState(work, codebookId, personId, text, "done", done ? 1 : 0);
    }
}
