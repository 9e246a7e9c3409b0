package org.feltbok.dataset;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Changes how a weight is made, or what it is called as long as nobody asks for it by its name. */
public record SetWeight(StudyWeight weight) implements Operation {
    @Override
    public String name() {
        return "weights.set";
    }

    @Override
    public List<String> args() {
        return List.of(weight.label().text());
    }

    @Override
    public void validate(Handle handle) {
        WeightNames.there(handle, weight);
        WeightNames.check(handle, weight);
    }

    @Override
    public void apply(UnitOfWork work) {
        WeightStore.update(work, weight);
    }
}
