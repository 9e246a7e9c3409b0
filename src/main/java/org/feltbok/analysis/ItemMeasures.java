package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures of a variable of responses or cases: shares of its codes, and statistics of its numbers.
 */
final class ItemMeasures {
    private ItemMeasures() {}

    static Result evaluate(
            Dataset data,
            Measure measure,
            Measure.Named subject,
            List<Condition> given,
            List<Condition> by) {
        Variable variable = data.require(subject.name());
        if (!subject.codes().isEmpty()) {
            return codes(data, variable, measure, subject.codes(), given, by);
        }
        if (measure.statistic() == Statistic.ANSWERED_SHARE) {
            return answeredShare(data, variable, given, by);
        }
        if (!Values.has(measure.statistic())) {
            throw Measures.unfit(measure);
        }
        if (measure.statistic() == Statistic.N && variable.type() != Variable.Type.NUMBER) {
            Counts.Tally tally = Counting.tally(data, variable, given, by);
            return new Result(
                    java.util.OptionalDouble.of(valid(variable, tally)),
                    valid(variable, tally),
                    missing(variable, tally),
                    Result.Method.COUNT);
        }
        Values values = Counting.values(data, variable, given, by);
        Result.Method method =
                measure.statistic() == Statistic.N ? Result.Method.COUNT : Result.Method.NUMBERS;
        return Result.of(
                values.statistic(measure.statistic()), values.n(), values.missing(), method);
    }

    private static Result codes(
            Dataset data,
            Variable variable,
            Measure measure,
            String codes,
            List<Condition> given,
            List<Condition> by) {
        Counts.Tally tally = Counting.tally(data, variable, given, by);
        BitSet positions = Codes.positions(variable, codes);
        int hits =
                variable.type() == Variable.Type.MULTIPLE
                        ? ticked(data, variable, positions, codes, given, by)
                        : positions.stream().map(tally::count).sum();
        int base = tally.answered();
        return switch (measure.statistic()) {
            case N ->
                    new Result(
                            java.util.OptionalDouble.of(hits),
                            base,
                            missing(variable, tally),
                            Result.Method.COUNT);
            case SHARE ->
                    Result.of(
                            100.0 * hits / base,
                            base,
                            missing(variable, tally),
                            Result.Method.SHARE_OF_ANSWERS);
            case MENTION_SHARE -> mentionShare(data, variable, measure, positions, given, by);
            default -> throw Measures.unfit(measure);
        };
    }

    /** Ticks of the codes in percent of all ticks of the question. */
    private static Result mentionShare(
            Dataset data,
            Variable variable,
            Measure measure,
            BitSet positions,
            List<Condition> given,
            List<Condition> by) {
        if (variable.type() != Variable.Type.MULTIPLE) {
            throw Measures.unfit(measure);
        }
        int hits = 0;
        int all = 0;
        for (int c = 0; c < variable.categories().size(); c++) {
            String code = variable.categories().get(c).code();
            int ticks =
                    Counting.tally(
                                    data,
                                    data.require(Variable.flag(variable.name(), code)),
                                    given,
                                    by)
                            .count(1);
            all += ticks;
            hits += positions.get(c) ? ticks : 0;
        }
        return Result.of(100.0 * hits / all, all, Map.of(), Result.Method.SHARE_OF_MENTIONS);
    }

    private static int ticked(
            Dataset data,
            Variable variable,
            BitSet positions,
            String codes,
            List<Condition> given,
            List<Condition> by) {
        if (positions.cardinality() == 1) {
            String code = variable.categories().get(positions.nextSetBit(0)).code();
            Variable flag = data.require(Variable.flag(variable.name(), code));
            return Counting.tally(data, flag, given, by).count(1);
        }
        List<Condition> any = List.of(Condition.equal(variable.name(), codes));
        return Selection.count(
                data, Selection.of(data, Measures.joined(Measures.joined(given, by), any)));
    }

    /** Answers other than "don't know" and its like. */
    private static int valid(Variable variable, Counts.Tally tally) {
        if (variable.type() == Variable.Type.MULTIPLE || variable.type() == Variable.Type.TEXT) {
            return tally.answered();
        }
        int n = 0;
        for (int c = 0; c < tally.categories(); c++) {
            n += variable.categories().get(c).missing().isPresent() ? 0 : tally.count(c);
        }
        return n;
    }

    private static Result answeredShare(
            Dataset data, Variable variable, List<Condition> given, List<Condition> by) {
        int valid;
        int reached;
        Map<MissingKind, Integer> missing;
        if (variable.type() == Variable.Type.NUMBER) {
            Values values = Counting.values(data, variable, given, by);
            valid = values.n();
            missing = values.missing();
            reached = valid;
        } else {
            Counts.Tally tally = Counting.tally(data, variable, given, by);
            valid = valid(variable, tally);
            missing = tally.missing();
            reached = tally.answered();
        }
        for (Map.Entry<MissingKind, Integer> e : missing.entrySet()) {
            reached += e.getKey() == MissingKind.NOT_RECORDED ? 0 : e.getValue();
        }
        return Result.of(100.0 * valid / reached, reached, missing, Result.Method.SHARE_OF_REACHED);
    }

    /** Missing cells, and answers that mean a missing value, by kind. */
    static Map<MissingKind, Integer> missing(Variable variable, Counts.Tally tally) {
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        missing.putAll(tally.missing());
        if (variable.type() != Variable.Type.MULTIPLE) {
            for (int c = 0; c < tally.categories(); c++) {
                int count = tally.count(c);
                variable.categories()
                        .get(c)
                        .missing()
                        .filter(k -> count > 0)
                        .ifPresent(k -> missing.merge(k, count, Integer::sum));
            }
        }
        return missing;
    }
}
