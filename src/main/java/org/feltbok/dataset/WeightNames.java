package org.feltbok.dataset;

import org.feltbok.base.FaultException;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/** Whether a weight may be called and made as somebody wants it. */
final class WeightNames {
    private WeightNames() {}

    static void there(Handle handle, StudyWeight weight) {
        if (WeightStore.all(handle).stream().noneMatch(w -> w.id().equals(weight.id()))) {
            throw new FaultException("analysis.weighting.gone", weight.name());
        }
    }

    /** Looks whether its name is free and what it asks for is there and fits. */
    static void check(Handle handle, StudyWeight weight) {
        DerivedVariable derived = weight.derived();
        DerivedNames.check(handle, derived, DerivedStore.all(handle));
        if (weight.isGiven()) {
            return;
        }
        if (weight.how().isEmpty()) {
            throw new FaultException("analysis.weighting.kind", weight.name());
        }
        List<DerivedVariable> all =
                new ArrayList<>(
                        WeightStore.derived(handle).stream()
                                .filter(v -> !v.id().equals(weight.id()))
                                .toList());
        all.add(derived);
        DerivedNames.makeable(handle, derived, all);
    }
}
