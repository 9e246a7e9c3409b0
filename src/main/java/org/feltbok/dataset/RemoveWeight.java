package org.feltbok.dataset;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Takes out a weight with its values; one that figures ask for is not taken out. */
public record RemoveWeight(StudyWeight weight) implements Operation {
    @Override
    public String name() {
        return "weights.remove";
    }

    @Override
    public List<String> args() {
        return List.of(weight.label().text());
    }

    @Override
    public void validate(Handle handle) {
        WeightNames.there(handle, weight);
    }

    @Override
    public void apply(UnitOfWork work) {
        WeightStore.rows(work.handle(), weight.id())
                .forEach(row -> work.delete("weight_value", row));
        work.delete(WeightStore.TABLE, weight.id());
    }
}
