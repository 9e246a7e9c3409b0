package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes measures from a study's data. What was counted once is not counted again while the data
 * stay the same.
 */
public final class Measures {
    private final StudyData study;

    public Measures(StudyData study) {
        this.study = study;
    }

    public Result evaluate(String measure) {
        return evaluate(Measure.parse(measure));
    }

    /**
     * The number that a measure stands for.
     *
     * @throws FaultException if it names something that the study does not have, or a statistic
     *     that does not fit
     */
    public Result evaluate(Measure measure) {
        return switch (measure.subject()) {
            case Measure.Cases c -> cases(measure);
            case Measure.Responses r -> responses(measure, r);
            case Measure.Named n -> named(measure, n);
            case Measure.Coded c -> CodeMeasures.evaluate(survey(c.item()), measure, c);
            case Measure.Indicated i -> IndicatorMeasures.evaluate(study, measure, i);
        };
    }

    private Survey survey(String item) {
        return study.surveyOf(item)
                .orElseThrow(() -> new FaultException("analysis.no_variable", item));
    }

    private Result cases(Measure measure) {
        List<Condition> base = ofCases(measure);
        int all = Selection.count(study.cases(), Selection.of(study.cases(), base));
        int n =
                Selection.count(
                        study.cases(),
                        Selection.of(study.cases(), joined(base, narrowing(measure))));
        return switch (measure.statistic()) {
            case N -> Result.count(n);
            case SHARE ->
                    Result.of(100.0 * n / all, all, java.util.Map.of(), Result.Method.SHARE_OF_ALL);
            default -> throw unfit(measure);
        };
    }

    private Result responses(Measure measure, Measure.Responses subject) {
        Dataset data = study.survey(subject.questionnaire()).data();
        List<Condition> where = joined(measure.of(), narrowing(measure));
        int all = Selection.count(data, Selection.of(data, measure.of()));
        int n = Selection.count(data, Selection.of(data, where));
        return switch (measure.statistic()) {
            case N -> Result.count(n);
            case SHARE ->
                    Result.of(100.0 * n / all, all, java.util.Map.of(), Result.Method.SHARE_OF_ALL);
            case RATE -> rate(n, where);
            default -> throw unfit(measure);
        };
    }

    /**
     * Responses in percent of the frame's cases in the same group; conditions on responses narrow
     * these only.
     */
    private Result rate(int n, List<Condition> where) {
        List<Condition> ofCases = new ArrayList<>(List.of(CaseNames.IN_FRAME));
        where.stream().filter(c -> study.cases().has(c.variable())).forEach(ofCases::add);
        int frame = Selection.count(study.cases(), Selection.of(study.cases(), ofCases));
        return Result.of(100.0 * n / frame, frame, java.util.Map.of(), Result.Method.RATE);
    }

    private Result named(Measure measure, Measure.Named subject) {
        if (study.surveyOf(subject.name()).isPresent()) {
            Dataset data = survey(subject.name()).data();
            return ItemMeasures.evaluate(
                    data, measure, subject, joined(measure.of(), measure.given()), measure.by());
        }
        return ItemMeasures.evaluate(
                study.cases(),
                measure,
                subject,
                joined(ofCases(measure), measure.given()),
                measure.by());
    }

    static List<Condition> ofCases(Measure measure) {
        return measure.of().isEmpty() ? List.of(CaseNames.IN_FRAME) : measure.of();
    }

    static List<Condition> narrowing(Measure measure) {
        return joined(measure.given(), measure.by());
    }

    static List<Condition> joined(List<Condition> some, List<Condition> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<Condition> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    static FaultException unfit(Measure measure) {
        return new FaultException("analysis.unfit", measure.toString(), measure.statistic().word());
    }
}
