package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Says that a coder is done with a text and no code of the codebook fits; takes off what the coder
 * gave before.
 *
 * @param at when; null = not known
 */
public record NoCodeFits(String codebookId, String personId, TextRef text, @Nullable Instant at)
        implements Operation {
    /** Of a text that is shared with nobody, or when is not known. */
    public NoCodeFits(String codebookId, String personId, TextRef text) {
        this(codebookId, personId, text, null);
    }

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
        CodingOperations.setDone(work, codebookId, personId, text, true, at);
    }
}
