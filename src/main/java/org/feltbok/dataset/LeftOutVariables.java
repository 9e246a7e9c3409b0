package org.feltbok.dataset;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.cases.CaseDatasets;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The names that derived variables and weights of the study ask for, as they are written. */
    public static Set<String> asked(Handle handle) {
        return WeightStore.derived(handle).stream()
                .flatMap(v -> v.asks().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Those that can be made today and could not with a questionnaire changed.
     *
     * @param after the questionnaire as it would be
     */
    public static List<Fault> by(Handle handle, Questionnaire after) {
        List<DerivedVariable> derived = WeightStore.derived(handle);
        if (derived.isEmpty()) {
            return List.of();
        }
        List<Questionnaire> forms = QuestionnaireStore.all(handle);
        Set<String> already =
                VariableNames.problems(handle, derived, forms).stream()
                        .map(p -> p.variable().id())
                        .collect(Collectors.toSet());
        List<Questionnaire> then =
                forms.stream().map(f -> f.id().equals(after.id()) ? after : f).toList();
        return VariableNames.problems(handle, derived, then).stream()
                .filter(p -> !already.contains(p.variable().id()))
                .map(p -> told(p.variable().name(), p.fault()))
                .toList();
    }

    private static Fault told(String name, Fault fault) {
        return fault.in(Place.none().column(name));
    }
}
