package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Measures of the codes given to an open answer; a response that has a code counts once. */
final class CodeMeasures {
    private CodeMeasures() {}

    static Result evaluate(Survey survey, Measure measure, Measure.Coded subject) {
        Dataset data = survey.data();
        List<Condition> given = Measures.joined(measure.of(), measure.given());
        Item item =
                survey.item(subject.item())
                        .orElseThrow(
                                () -> new FaultException("analysis.no_variable", subject.item()));
        Counts.Tally answers = Counting.tally(data, data.require(item.name()), given, measure.by());
        if (subject.code().isEmpty()) {
            return all(data, item, measure, given, answers);
        }
        Variable code =
                data.variable(Variable.code(item.name(), subject.code()))
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                "analysis.no_code", item.name(), subject.code()));
        int hits = hits(data, code, given, measure);
        return switch (measure.statistic()) {
            case SHARE ->
                    Result.of(
                            100.0 * hits / answers.answered(),
                            answers.answered(),
                            answers.missing(),
                            Result.Method.SHARE_OF_ANSWERS);
            case N ->
                    new Result(
                            OptionalDouble.of(hits),
                            answers.answered(),
                            answers.missing(),
                            Result.Method.COUNT);
            case MENTION_SHARE -> {
                int mentions = mentions(data, item, given, measure);
                yield Result.of(
                        100.0 * hits / mentions,
                        mentions,
                        answers.missing(),
                        Result.Method.SHARE_OF_MENTIONS);
            }
            default -> throw Measures.unfit(measure);
        };
    }

    private static Result all(
            Dataset data, Item item, Measure measure, List<Condition> given, Counts.Tally answers) {
        return switch (measure.statistic()) {
            case N -> Result.count(mentions(data, item, given, measure));
            case CODES ->
                    new Result(
                            OptionalDouble.of(used(data, item, given, measure)),
                            answers.answered(),
                            Map.of(),
                            Result.Method.COUNT);
            default -> throw Measures.unfit(measure);
        };
    }

    private static int mentions(Dataset data, Item item, List<Condition> given, Measure measure) {
        return item.codes().stream()
                .filter(c -> !c.folder())
                .mapToInt(
                        c ->
                                hits(
                                        data,
                                        data.require(Variable.code(item.name(), c.key())),
                                        given,
                                        measure))
                .sum();
    }

    private static int used(Dataset data, Item item, List<Condition> given, Measure measure) {
        return (int)
                item.codes().stream()
                        .filter(c -> !c.folder())
                        .filter(
                                c ->
                                        hits(
                                                        data,
                                                        data.require(
                                                                Variable.code(
                                                                        item.name(), c.key())),
                                                        given,
                                                        measure)
                                                > 0)
                        .count();
    }

    private static int hits(Dataset data, Variable code, List<Condition> given, Measure measure) {
        return Counting.tally(data, code, given, measure.by()).count(1);
    }
}
