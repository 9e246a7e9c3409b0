package org.feltbok.dataset;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.cases.CaseDatasets;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/**
 * Derived variables and groupings of a study that cannot be made as things stand: the study is used
 * without them.
 */
public final class LeftOutVariables {
    private LeftOutVariables() {}

    /** A finding for each, with what is wrong. */
    public static List<Fault> read(Handle handle) {
        List<Fault> faults = new ArrayList<>();
        for (CaseDatasets.Problem problem : VariableNames.groupings(handle)) {
            faults.add(told(problem.grouping().name(), problem.fault()));
        }
        VariableNames.problems(handle, WeightStore.derived(handle))
                .forEach(p -> faults.add(told(p.variable().name(), p.fault())));
        for (StudyWeight weight : WeightStore.all(handle)) {
            if (!weight.isGiven() && !WeightStore.rows(handle, weight.id()).isEmpty()) {
                faults.add(
                        told(
                                weight.name(),
                                Fault.at(Place.none(), "analysis.weighting.has_values")));
            }
        }
        return faults;
    }

    private static Fault told(String name, Fault fault) {
        return fault.in(Place.none().column(name));
    }
}
