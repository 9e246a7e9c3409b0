package org.feltbok.analysis;

import org.feltbok.analysis.tests.SurveyDesign;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The rows that a number is computed from. All groups of a grouping are counted in one pass and
 * kept.
 *
 * @param given narrows the rows
 * @param by the group compared; narrows them as well
 * @param weights null = each row counts once
 */
record Group(Dataset data, List<Condition> given, List<Condition> by, @Nullable Weights weights) {
    static Group of(Dataset data, List<Condition> given) {
        return new Group(data, given, List.of(), null);
    }

    List<Condition> where() {
        return Measures.joined(given, by);
    }

    /** The same without the part compared. */
    Group whole() {
        return new Group(data, given, List.of(), weights);
    }

    /** The same narrowed further. */
    Group and(Condition more) {
        return new Group(data, given, Measures.joined(by, List.of(more)), weights);
    }

    /** The rows that count; null = all. Not to be changed. */
    boolean @Nullable [] mask() {
        return mask(where());
    }

    private boolean @Nullable [] mask(List<Condition> conditions) {
        boolean[] rows = Selection.of(data, conditions);
        Weights w = weights;
        return w == null ? rows : kept("weighted rows", conditions, () -> w.among(rows));
    }

    Size size() {
        boolean[] rows = mask();
        Weights w = weights;
        return w == null || rows == null ? Size.of(Selection.count(data, rows)) : w.size(rows);
    }

    /** Rows of the group that are left out because they have no weight. */
    int withoutWeight() {
        return weights == null ? 0 : weights.without(Selection.of(data, where()));
    }

    private <T> T kept(
            String what, List<Condition> conditions, java.util.function.Supplier<T> compute) {
        return data.memo().get(key(what, "", "", conditions), compute);
    }

    private Memo.Key key(String what, String variable, String group, List<Condition> conditions) {
        return new Memo.Key(
                what,
                variable,
                group,
                List.copyOf(conditions),
                weights == null ? "" : weights.key());
    }

    /** The classes whose parts of the population the weights bring about; empty if none do. */
    Optional<SurveyDesign> known() {
        return weights == null ? Optional.empty() : Weights.known(data, weights.variable());
    }

    /** The counts of a variable with categories; a single class is read off a table of all. */
    Counts.Tally tally(Variable variable) {
        if (by.size() == 1
                && by.getFirst() instanceof Asks one
                && one.isEqual()
                && data.has(one.variable())) {
            Variable group = data.require(one.variable());
            int position = group.indexOf(one.value());
            if (position >= 0 && group.type() != Variable.Type.MULTIPLE) {
                return counts(variable, group, given).group(position);
            }
        }
        return counts(variable, null, where()).all();
    }

    /** The counts of a variable by the classes of another one. */
    Counts counts(Variable variable, Variable classes) {
        return counts(variable, classes, given);
    }

    private Counts counts(
            Variable variable, @Nullable Variable classes, List<Condition> conditions) {
        String group = classes == null ? "" : classes.name();
        return data.memo()
                .get(
                        key("counts", variable.name(), group, conditions),
                        () ->
                                Counts.of(
                                        data.categories(variable.name()),
                                        variable.categories().size(),
                                        classes == null ? null : data.categories(group),
                                        classes == null ? 0 : classes.categories().size(),
                                        mask(conditions),
                                        weights));
    }

    /** The numbers of a number or of days, or of the categories that stand for numbers. */
    Values values(Variable variable) {
        if (variable.type() == Variable.Type.DAY) {
            return data.memo()
                    .get(
                            key("values", variable.name(), "", where()),
                            () -> Values.of(DayNumbers.of(data, variable), mask(), weights));
        }
        if (variable.type() != Variable.Type.NUMBER) {
            return tally(variable).values(variable);
        }
        return data.memo()
                .get(
                        key("values", variable.name(), "", where()),
                        () -> Values.of(data.numbers(variable.name()), mask(), weights));
    }

    /**
     * Rows that answered and were given a code itself, not one below it.
     *
     * @param position of the code among the item's codes
     */
    Size given(String item, int position) {
        String sets = Variable.code(item, "");
        return data.memo()
                .get(
                        key("given " + position, sets, item, where()),
                        () -> {
                            CategoryColumn answers = data.categories(item);
                            SetColumn codes = data.sets(sets);
                            BitSet one = new BitSet();
                            one.set(position);
                            boolean[] rows = mask();
                            boolean[] hits = new boolean[data.size()];
                            for (int row = 0; row < hits.length; row++) {
                                hits[row] =
                                        (rows == null || rows[row])
                                                && answers.get(row) >= 0
                                                && codes.has(row, one);
                            }
                            Weights w = weights;
                            return w == null ? Size.of(Selection.count(data, hits)) : w.size(hits);
                        });
    }

    /** Whether any of the answers named is ticked; of an item with several answers. */
    Size ticked(Variable several, String codes) {
        return and(Condition.equal(several.name(), codes)).size();
    }
}
