package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cases or responses themselves: {@code given} narrows the base down, {@code by} is the part. */
final class RowSample extends Sample {
    private final StudyData study;
    private final Measure measure;

    RowSample(Statistic.Of what, Group group, StudyData study, Measure measure) {
        super(what, group);
        this.study = study;
        this.measure = measure;
    }

    @Override
    Part part() {
        return new Part(
                group().size(), group().whole().size(), Map.of(), Estimate.Method.SHARE_OF_ALL);
    }

    @Override
    Group ofBase() {
        return measure.statistic().isPercent() ? group().whole() : group();
    }

    @Override
    double[] eachOfBase() {
        boolean[] hits = group().mask();
        double[] each = EachRow.of(group().data().size(), row -> hits == null || hits[row] ? 1 : 0);
        return within(each, group().whole().mask());
    }

    @Override
    Estimate count() {
        return Estimate.count(group().size().n());
    }

    @Override
    Size base() {
        return ofBase().size();
    }

    /**
     * The frame's cases that answered in percent of all of them. Conditions on cases narrow both;
     * those on responses say which response a case must have. A case that answered twice is one.
     */
    @Override
    Part rate() {
        Dataset data = group().data();
        List<Condition> where = Measures.joined(measure.of(), Measures.narrowing(measure));
        List<Condition> ofCases = new ArrayList<>(List.of(CaseNames.IN_FRAME));
        where.stream().filter(data::isOfCase).forEach(ofCases::add);
        Dataset cases = study.cases();
        Weights weights =
                measure.weight().map(w -> Weights.of(study, cases, ofCases(data, w))).orElse(null);
        boolean[] frame = new Group(cases, cases.meant(ofCases), List.of(), weights).mask();
        boolean[] responses = Selection.of(data, data.meant(where));
        boolean[] answered = new boolean[cases.size()];
        for (int row = 0; row < data.size(); row++) {
            int c = data.caseRow(row);
            if (c >= 0 && (responses == null || responses[row]) && (frame == null || frame[c])) {
                answered[c] = true;
            }
        }
        return new Part(
                size(cases, weights, answered),
                frame == null ? Size.of(cases.size()) : size(cases, weights, frame),
                Map.of(),
                Estimate.Method.RATE);
    }

    /** A response's own weight says nothing of the cases that did not answer. */
    private static Measure.Subject ofCases(Dataset data, Measure.Subject weight) {
        if (weight instanceof Measure.Named n && data.owns(data.meant(n.name()))) {
            throw new FaultException("analysis.weight_rate", n.toString());
        }
        return weight;
    }

    private static Size size(
            Dataset cases, @org.jspecify.annotations.Nullable Weights weights, boolean[] rows) {
        return weights == null ? Size.of(Selection.count(cases, rows)) : weights.size(rows);
    }
}
