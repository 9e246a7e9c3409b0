package org.feltbok.dataset;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Takes out a derived variable; what figures or other variables ask for is not taken out (as with
 * all that is asked for by its name).
 */
public record RemoveVariable(DerivedVariable variable) implements Operation {
    @Override
    public String name() {
        return "variables.remove";
    }

    @Override
    public List<String> args() {
        return List.of(variable.label().text());
    }

    @Override
    public void validate(Handle handle) {
        if (DerivedStore.all(handle).stream().noneMatch(v -> v.id().equals(variable.id()))) {
            throw new FaultException("analysis.derived.gone", variable.name());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete(DerivedStore.TABLE, variable.id());
    }
}
