package org.feltbok.responses;

import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Begins a response unless it is there: what is keyed for a respondent whose response was taken
 * back begins it again.
 */
public record EnsureResponse(StartResponse start) implements Operation {
    @Override
    public String name() {
        return start.name();
    }

    @Override
    public String toldAs(Handle handle) {
        return start.toldAs(handle);
    }

    @Override
    public List<String> args() {
        return start.args();
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return start.argsTold(handle, written);
    }

    private boolean isThere(Handle handle) {
        return ResponseStore.response(handle, start.id()).isPresent();
    }

    @Override
    public void validate(Handle handle) {
        if (!isThere(handle)) {
            start.validate(handle);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        if (!isThere(work.handle())) {
            start.apply(work);
        }
    }
}
