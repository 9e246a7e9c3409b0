package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Codes of an item, attribute or grouping: one answer of several, or ticks. */
final class CodesSample extends Sample {
    private final Variable variable;
    private final String codes;
    private final BitSet positions;

    CodesSample(Group group, Variable variable, String codes) {
        super(
                variable.type() == Variable.Type.MULTIPLE ? Statistic.Of.TICKS : Statistic.Of.CODES,
                group);
        this.variable = variable;
        this.codes = codes;
        group.data().categories(variable.name());
        positions = Codes.positions(variable, codes);
    }

    @Override
    Part part() {
        Answered answered = Answered.of(group(), variable);
        return new Part(
                hits(), answered.all(), answered.missing(), Estimate.Method.SHARE_OF_ANSWERS);
    }

    private Size hits() {
        if (what() == Statistic.Of.CODES) {
            Counts.Tally tally = group().tally(variable);
            return positions.stream().mapToObj(tally::size).reduce(Size.NONE, Size::plus);
        }
        return positions.cardinality() == 1
                ? ticks(positions.nextSetBit(0))
                : group().ticked(variable, codes);
    }

    private Size ticks(int category) {
        String code = variable.categories().get(category).code();
        Variable flag = group().data().require(Variable.flag(variable.name(), code));
        return group().tally(flag).size(1);
    }

    @Override
    double[] each() {
        Dataset data = group().data();
        CategoryColumn answers = data.categories(variable.name());
        if (what() == Statistic.Of.CODES) {
            return EachRow.hits(data.size(), answers, row -> positions.get(answers.get(row)));
        }
        List<CategoryColumn> flags =
                positions.stream()
                        .mapToObj(c -> variable.categories().get(c).code())
                        .map(code -> data.categories(Variable.flag(variable.name(), code)))
                        .toList();
        return EachRow.hits(data.size(), answers, row -> isTicked(flags, row));
    }

    private static boolean isTicked(List<CategoryColumn> flags, int row) {
        for (CategoryColumn flag : flags) {
            if (flag.get(row) == 1) {
                return true;
            }
        }
        return false;
    }

    @Override
    Estimate count() {
        Part part = part();
        return Estimate.of(part.hits().n(), part.base().n(), part.missing(), Estimate.Method.COUNT);
    }

    /**
     * Ticks of the codes, of all ticks of the question; "don't know" is no mention, so nothing is a
     * part of it.
     */
    @Override
    Part mentions() {
        Size.Sum hits = new Size.Sum();
        Size.Sum all = new Size.Sum();
        boolean mentions = positions.isEmpty();
        for (int c = 0; c < variable.categories().size(); c++) {
            if (variable.categories().get(c).missing().isEmpty()) {
                mentions |= positions.get(c);
                Size ticks = ticks(c);
                all.add(ticks);
                if (positions.get(c)) {
                    hits.add(ticks);
                }
            }
        }
        Map<MissingKind, Integer> missing = Answered.of(group(), variable).missing();
        Size part = mentions ? hits.size() : new Size(0, Double.NaN, Double.NaN);
        return new Part(part, all.size(), missing, Estimate.Method.SHARE_OF_MENTIONS);
    }

    @Override
    Size base() {
        return Answered.of(group(), variable).all();
    }
}
