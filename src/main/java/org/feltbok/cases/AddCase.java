package org.feltbok.cases;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Adds a case after the others. */
public record AddCase(Case added) implements Operation {
    @Override
    public String name() {
        return "cases.add";
    }

    @Override
    public List<String> args() {
        return List.of(added.name());
    }

    @Override
    public void validate(Handle handle) {
        if (added.key().isBlank() || added.name().isBlank()) {
            throw new FaultException("cases.no_name");
        }
        if (CaseStore.cases(handle).stream().anyMatch(c -> c.key().equals(added.key()))) {
            throw new FaultException("cases.key_taken", added.key());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        CaseRows.insert(work, added, CaseStore.cases(work.handle()).size());
    }
}
