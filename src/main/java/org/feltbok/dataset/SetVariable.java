package org.feltbok.dataset;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.stream.Stream;

/**
 * Changes what a derived variable is or what it is called; other derived variables that rest on it
 * ask for it by its new name.
 */
public record SetVariable(DerivedVariable variable) implements Operation {
    @Override
    public String name() {
        return "variables.set";
    }

    @Override
    public List<String> args() {
        return List.of(variable.label().text());
    }

    @Override
    public void validate(Handle handle) {
        List<DerivedVariable> all = DerivedStore.all(handle);
        DerivedVariable before = before(all);
        DerivedNames.check(
                handle, variable, all.stream().filter(v -> !v.id().equals(before.id())).toList());
        DerivedNames.makeable(handle, variable, withWeights(handle, after(all, before)));
    }

    private DerivedVariable before(List<DerivedVariable> all) {
        return all.stream()
                .filter(v -> v.id().equals(variable.id()))
                .findFirst()
                .orElseThrow(() -> new FaultException("analysis.derived.gone", variable.name()));
    }

    private List<DerivedVariable> withWeights(Handle handle, List<DerivedVariable> variables) {
        return Stream.concat(variables.stream(), WeightStore.made(handle).stream()).toList();
    }

    private List<DerivedVariable> after(List<DerivedVariable> all, DerivedVariable before) {
        return all.stream()
                .map(
                        v ->
                                v.id().equals(variable.id())
                                        ? variable
                                        : DerivedNames.renamed(v, before, variable.name()))
                .toList();
    }

    @Override
    public void apply(UnitOfWork work) {
        List<DerivedVariable> all = DerivedStore.all(work.handle());
        after(all, before(all)).forEach(v -> DerivedStore.update(work, v));
    }
}
