package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
        return switch (measure.statistic()) {
            case ANSWERED_SHARE -> answeredShare(data, variable, given, by);
            case N -> answers(data, variable, false, given, by);
            case BASE -> answers(data, variable, true, given, by);
            default -> numbers(data, variable, measure, given, by);
        };
    }

    private static Result numbers(
            Dataset data,
            Variable variable,
            Measure measure,
            List<Condition> given,
            List<Condition> by) {
        if (!Values.has(measure.statistic())) {
            throw Measures.unfit(measure);
        }
        Values values = Counting.values(data, variable, given, by);
        Result.Method method =
                measure.statistic() == Statistic.NUMBERS
                        ? Result.Method.COUNT
                        : Result.Method.NUMBERS;
        return Result.of(
                        values.statistic(measure.statistic()), values.n(), values.missing(), method)
                .leavingOut(values.unnumbered());
    }

    /** How many answers there are, with "don't know" and its like or without. */
    private static Result answers(
            Dataset data,
            Variable variable,
            boolean all,
            List<Condition> given,
            List<Condition> by) {
        if (variable.type() == Variable.Type.NUMBER) {
            Values values = Counting.values(data, variable, given, by);
            return new Result(
                    OptionalDouble.of(values.n()),
                    values.n(),
                    values.missing(),
                    Result.Method.COUNT);
        }
        Answered answered = Answered.of(data, variable, given, by);
        int n = all ? answered.all() : answered.valid();
        return new Result(OptionalDouble.of(n), n, answered.missing(), Result.Method.COUNT);
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
        Answered answered = Answered.of(data, variable, given, by);
        int base = answered.all();
        return switch (measure.statistic()) {
            case N ->
                    new Result(
                            OptionalDouble.of(hits), base, answered.missing(), Result.Method.COUNT);
            case SHARE ->
                    Result.of(
                            100.0 * hits / base,
                            base,
                            answered.missing(),
                            Result.Method.SHARE_OF_ANSWERS);
            case MENTION_SHARE -> mentionShare(data, variable, measure, positions, given, by);
            default -> throw Measures.unfit(measure);
        };
    }

    /**
     * Ticks of the codes in percent of all ticks of the question; "don't know" is no mention, so a
     * share of it is undefined.
     */
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
        boolean mentions = false;
        for (int c = 0; c < variable.categories().size(); c++) {
            if (variable.categories().get(c).missing().isPresent()) {
                continue;
            }
            mentions |= positions.get(c);
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
        return Result.of(
                mentions || positions.isEmpty() ? 100.0 * hits / all : Double.NaN,
                all,
                Answered.of(data, variable, given, by).missing(),
                Result.Method.SHARE_OF_MENTIONS);
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

    private static Result answeredShare(
            Dataset data, Variable variable, List<Condition> given, List<Condition> by) {
        int valid;
        Map<MissingKind, Integer> missing;
        if (variable.type() == Variable.Type.NUMBER) {
            Values values = Counting.values(data, variable, given, by);
            valid = values.n();
            missing = values.missing();
        } else {
            Answered answered = Answered.of(data, variable, given, by);
            valid = answered.valid();
            missing = answered.missing();
        }
        int reached = valid;
        for (Map.Entry<MissingKind, Integer> e : missing.entrySet()) {
            reached += e.getKey() == MissingKind.NOT_RECORDED ? 0 : e.getValue();
        }
        return Result.of(100.0 * valid / reached, reached, missing, Result.Method.SHARE_OF_REACHED);
    }
}
