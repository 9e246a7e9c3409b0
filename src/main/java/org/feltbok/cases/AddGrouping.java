package org.feltbok.cases;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds a grouping of the cases after the others. */
public record AddGrouping(Grouping grouping) implements Operation {
    @Override
    public String name() {
        return "cases.add_grouping";
    }

    @Override
    public List<String> args() {
        return List.of(grouping.label().text());
    }

    @Override
    public void validate(Handle handle) {
        if (GroupingStore.all(handle).stream().anyMatch(g -> g.name().equals(grouping.name()))) {
            throw new FaultException("cases.key_taken", grouping.name());
        }
        List<Grouping> all = new ArrayList<>(GroupingStore.all(handle));
        all.add(grouping);
        List<CaseDatasets.Problem> problems = new ArrayList<>();
        CaseData nobody = new CaseData(List.of(), CaseStore.attributes(handle), Map.of());
        new CaseDatasets(nobody).make(all, problems);
        List<Fault> faults =
                problems.stream()
                        .filter(p -> p.grouping() == grouping)
                        .map(CaseDatasets.Problem::fault)
                        .toList();
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        CaseRows.insert(work, grouping, GroupingStore.all(work.handle()).size());
    }
}
