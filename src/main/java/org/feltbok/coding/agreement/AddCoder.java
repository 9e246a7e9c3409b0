package org.feltbok.coding.agreement;

import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.WithCoder;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Puts somebody who has done nothing in the study yet among its people, so that texts can be
 * assigned to them; nothing where they are there.
 */
public record AddCoder(String person) implements Operation {
    @Override
    public String name() {
        return "coding.add_coder";
    }

    @Override
    public List<String> args() {
        return List.of(person);
    }

    @Override
    public void validate(Handle handle) {}

    @Override
    public void apply(UnitOfWork work) {
        WithCoder.put(work, new CodebookStore(work.handle()).personOrNew(person));
    }
}
