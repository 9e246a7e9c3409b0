package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** An item, attribute or grouping without codes of it: who answered, and the numbers. */
final class ItemSample extends Sample {
    private final Variable variable;

    ItemSample(Group group, Variable variable) {
        super(
                switch (variable.type()) {
                    case NUMBER -> Statistic.Of.NUMBER;
                    case SCALE, FLAG -> Statistic.Of.SCALE;
                    case CATEGORY -> Statistic.Of.CATEGORY;
                    case MULTIPLE -> Statistic.Of.SEVERAL;
                    case TEXT -> Statistic.Of.TEXT;
                    case DAY -> Statistic.Of.DAY;
                },
                group);
        this.variable = variable;
    }

    @Override
    Values values() {
        return group().values(variable);
    }

    @Override
    List<IntToDoubleFunction> items() {
        Dataset data = group().data();
        return data.derived(variable.name()).orElse(null) instanceof DerivedNumbers.IndexOf index
                ? index.inputs().stream().map(i -> index.values(data, i)).toList()
                : List.of();
    }

    @Override
    double[] each() {
        Dataset data = group().data();
        if (what() == Statistic.Of.NUMBER) {
            NumberColumn column = data.numbers(variable.name());
            return EachRow.of(data.size(), column::get);
        }
        if (what() != Statistic.Of.SCALE) {
            return super.each();
        }
        CategoryColumn column = data.categories(variable.name());
        double[] numbers =
                variable.categories().stream()
                        .mapToDouble(c -> c.counts() ? c.value() : Double.NaN)
                        .toArray();
        return EachRow.of(
                data.size(), row -> column.get(row) < 0 ? Double.NaN : numbers[column.get(row)]);
    }

    /** Who is in the base of the statistic; of the answered share, 1 = answered, 0 = only came. */
    @Override
    double[] behind(Statistic of) {
        int rows = group().data().size();
        IntFunction<Optional<MissingKind>> missing = missing();
        return switch (of) {
            case AnsweredShare share ->
                    EachRow.of(rows, row -> missing.apply(row).map(ItemSample::came).orElse(1.0));
            case AllAnswers all when what() != Statistic.Of.NUMBER -> {
                CategoryColumn column = group().data().categories(variable.name());
                yield EachRow.hits(rows, column, row -> true);
            }
            case Alpha alpha -> complete();
            case HowMany n -> EachRow.of(rows, row -> valid(missing.apply(row)));
            default ->
                    what() == Statistic.Of.NUMBER || what() == Statistic.Of.SCALE
                            ? super.behind(of)
                            : EachRow.of(rows, row -> valid(missing.apply(row)));
        };
    }

    private static double came(MissingKind why) {
        return why == MissingKind.NOT_RECORDED ? Double.NaN : 0;
    }

    private static double valid(Optional<MissingKind> missing) {
        return missing.isPresent() ? Double.NaN : 1;
    }

    /** Rows that have a value of every item of an index. */
    private double[] complete() {
        List<IntToDoubleFunction> items = items();
        return EachRow.of(
                group().data().size(),
                row ->
                        items.isEmpty()
                                        || items.stream()
                                                .anyMatch(i -> Double.isNaN(i.applyAsDouble(row)))
                                ? Double.NaN
                                : 1);
    }

    /** By row why it has no valid answer; empty where it has one. */
    private IntFunction<Optional<MissingKind>> missing() {
        if (what() != Statistic.Of.NUMBER) {
            return Answered.missing(group().data(), variable);
        }
        NumberColumn column = group().data().numbers(variable.name());
        return row -> Optional.ofNullable(column.lacking(row));
    }

    @Override
    Answers answers() {
        if (variable.type() != Variable.Type.NUMBER) {
            Answered answered = Answered.of(group(), variable);
            return new Answers(
                    answered.valid(), answered.all(), answered.reached(), answered.missing());
        }
        Values values = values();
        boolean[] rows = group().mask();
        NumberColumn column = group().data().numbers(variable.name());
        Size.Sum reached = new Size.Sum();
        for (int row = 0; row < column.size(); row++) {
            boolean came = column.lacking(row) != MissingKind.NOT_RECORDED;
            if (came && (rows == null || rows[row])) {
                Weights w = group().weights();
                reached.add(w == null ? 1 : w.get(row));
            }
        }
        return new Answers(values.size(), values.size(), reached.size(), values.missing());
    }

    @Override
    Estimate count() {
        Answers answers = answers();
        return count(answers.valid(), answers.missing());
    }

    static Estimate count(Size size, Map<MissingKind, Integer> missing) {
        return Estimate.of(size.n(), size.n(), missing, Estimate.Method.COUNT);
    }

    @Override
    Size base() {
        return what() == Statistic.Of.NUMBER || what() == Statistic.Of.SCALE
                ? values().size()
                : answers().valid();
    }
}
