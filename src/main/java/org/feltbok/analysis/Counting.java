package org.feltbok.analysis;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Counts a variable for a group. All groups of a grouping are counted in one pass and kept. */
final class Counting {
    private Counting() {}

    /**
     * The counts of a variable with categories.
     *
     * @param given narrows the rows
     * @param by the group; a single class is read off a table of all classes
     */
    static Counts.Tally tally(
            Dataset data, Variable variable, List<Condition> given, List<Condition> by) {
        if (by.size() == 1 && by.getFirst().isEqual() && data.has(by.getFirst().variable())) {
            Variable group = data.require(by.getFirst().variable());
            int position = group.indexOf(by.getFirst().value());
            if (position >= 0 && group.type() != Variable.Type.MULTIPLE) {
                return counts(data, variable, group, given).group(position);
            }
        }
        return counts(data, variable, null, Measures.joined(given, by)).all();
    }

    /** The counts of a variable, by the classes of another one if there is one. */
    static Counts counts(
            Dataset data, Variable variable, @Nullable Variable by, List<Condition> given) {
        String group = by == null ? "" : by.name();
        Memo.Key key = new Memo.Key("counts", variable.name(), group, List.copyOf(given));
        return data.memo()
                .get(
                        key,
                        () -> {
                            boolean[] mask = Selection.of(data, given);
                            CategoryColumn column = data.categories(variable.name());
                            int categories = variable.categories().size();
                            return by == null
                                    ? Counts.of(column, categories, mask)
                                    : Counts.of(
                                            column,
                                            categories,
                                            data.categories(by.name()),
                                            by.categories().size(),
                                            mask);
                        });
    }

    /** The numbers of a group, of a number or of the categories that stand for numbers. */
    static Values values(
            Dataset data, Variable variable, List<Condition> given, List<Condition> by) {
        if (variable.type() != Variable.Type.NUMBER) {
            return Values.of(variable, tally(data, variable, given, by));
        }
        List<Condition> where = Measures.joined(given, by);
        Memo.Key key = new Memo.Key("values", variable.name(), "", List.copyOf(where));
        return data.memo()
                .get(
                        key,
                        () -> Values.of(data.numbers(variable.name()), Selection.of(data, where)));
    }
}
