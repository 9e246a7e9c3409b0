package org.feltbok.fieldwork;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.WeightLimits;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.dataset.WeightStore;
import org.feltbok.store.Study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The weight that brings those who answered to the parts of all who were asked. */
public final class RepresentativeWeight {
    private RepresentativeWeight() {}

    /**
     * What makes it, rehearsed first: raked by several attributes or groupings, cells of one.
     *
     * @param survey name of the questionnaire; empty = the main one
     * @throws FaultException with the reason where it cannot be made
     */
    public static AddWeight of(Study study, StudyData data, String survey, List<Variable> by) {
        if (by.isEmpty() || by.stream().anyMatch(v -> v.type() == Variable.Type.NUMBER)) {
            throw new FaultException("fieldwork.fault.weight_by");
        }
        Survey of = data.survey(survey);
        Weighting how =
                new Weighting(
                        by.stream().map(v -> named(of.data(), v)).toList(),
                        by.size() > 1,
                        Map.of(),
                        List.of(),
                        WeightLimits.NONE,
                        false);
        WeightReport rehearsed = WeightReport.rehearse(of.data(), how);
        if (rehearsed.reason().isPresent()) {
            throw new FaultException(rehearsed.reason().get());
        }
        Set<String> taken = new HashSet<>();
        study.read(WeightStore::all).forEach(w -> taken.add(w.name()));
        String name =
                Keys.of(
                        "w_" + String.join("_", by.stream().map(Variable::name).toList()),
                        "w",
                        key -> taken.contains(key) || of.data().has(key));
        LocalText label = LocalText.joined(by.stream().map(Variable::label).toList(), " × ");
        return new AddWeight(StudyWeight.made(Ids.next(), name, label, of.name(), how));
    }

    /** A name that an item has too gets the cases before it. */
    private static String named(Dataset responses, Variable variable) {
        return responses.owns(variable.name()) ? "cases/" + variable.name() : variable.name();
    }
}
