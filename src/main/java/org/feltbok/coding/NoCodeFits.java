package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Says that a coder is done with a text and no code of the codebook fits; takes off what the coder
 * gave before.
 */
public record NoCodeFits(String codebookId, String personId, TextRef text) implements Operation {
    @Override
    public String name() {
        return "coding.none_fits";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        CodingOperations.recode(work, codebookId, personId, text);
        new CodingStore(work.handle())
                .one(codebookId, text)
                .ifPresent(t -> t.codingsOf(personId).forEach(c -> work.delete("coding", c.id())));
        CodingOperations.setState(work, codebookId, personId, text, "done", 1);
    }
}
