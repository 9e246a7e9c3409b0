package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Puts a coding that lost its words on a span again. */
public record FindAgain(String codingId, String label, TextRef text, Span span)
        implements Operation {
    @Override
    public String name() {
        return "coding.find_again";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodingOperations.check(handle, text, span);
    }

    @Override
    public void apply(UnitOfWork work) {
        Coding coding =
                new CodingStore(work.handle())
                        .ownCodingsOn(text).stream()
                                .filter(c -> c.id().equals(codingId))
                                .findFirst()
                                .orElseThrow(() -> new FaultException("coding.no_coding"));
        CodingOperations.setSpan(work, coding, span);
    }
}
