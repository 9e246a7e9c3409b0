package org.feltbok.dataset;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Adds a weight that is made by a rule, after those there are. */
public record AddWeight(StudyWeight weight) implements Operation {
    @Override
    public String name() {
        return "weights.add";
    }

    @Override
    public List<String> args() {
        return List.of(weight.label().text());
    }

    @Override
    public void validate(Handle handle) {
        WeightNames.check(handle, weight);
    }

    @Override
    public void apply(UnitOfWork work) {
        WeightStore.insert(work, weight, WeightStore.all(work.handle()).size() + 1);
    }
}
