package org.feltbok.dataset;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/** Adds a variable that follows from others, after those there are. */
public record AddVariable(DerivedVariable variable) implements Operation {
    @Override
    public String name() {
        return "variables.add";
    }

    @Override
    public List<String> args() {
        return List.of(variable.label().text());
    }

    @Override
    public void validate(Handle handle) {
        List<DerivedVariable> all = new ArrayList<>(DerivedStore.all(handle));
        DerivedNames.check(handle, variable, all);
        all.add(variable);
        all.addAll(WeightStore.made(handle));
        DerivedNames.makeable(handle, variable, all);
        if (all.stream().filter(v -> v.id().equals(variable.id())).count() > 1) {
            throw new FaultException("analysis.derived.taken", variable.name());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        DerivedStore.insert(work, variable, DerivedStore.all(work.handle()).size() + 1);
    }
}
