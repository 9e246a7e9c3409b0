package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Who answered an item that has categories, in one group; the same for one answer and for several.
 *
 * @param all those who gave any answer: the base of percentages
 * @param dontKnow those of them who gave only an answer that says nothing
 * @param sizes who gave none, and who gave only an answer that means that there is none, such as
 *     "don't know"; by kind
 */
record Answered(Size all, Size dontKnow, Map<MissingKind, Size> sizes) {
    static Answered of(Group group, Variable variable) {
        Counts.Tally tally = group.tally(variable);
        return variable.type() == Variable.Type.MULTIPLE
                ? of(tally, ofSeveral(group, variable))
                : tally.answered(variable);
    }

    /** Of a variable that one answer is given to. */
    static Answered ofOne(Variable variable, Counts.Tally tally) {
        return of(tally, onlyMissing(variable, tally));
    }

    private static Answered of(Counts.Tally tally, Map<MissingKind, Size> only) {
        Map<MissingKind, Size> missing = new EnumMap<>(MissingKind.class);
        tally.missing().keySet().forEach(k -> missing.put(k, tally.missingSize(k)));
        only.forEach((kind, n) -> missing.merge(kind, n, Size::plus));
        Size dontKnow = Size.sum(only.values());
        return new Answered(tally.answeredSize(), dontKnow, Collections.unmodifiableMap(missing));
    }

    /** Those who gave an answer that says something. */
    Size valid() {
        return all.minus(dontKnow);
    }

    /** Those who came to the question, whether they answered or not. */
    Size reached() {
        Size reached = valid();
        for (Map.Entry<MissingKind, Size> e : sizes.entrySet()) {
            reached = e.getKey() == MissingKind.NOT_RECORDED ? reached : reached.plus(e.getValue());
        }
        return reached;
    }

    Map<MissingKind, Integer> missing() {
        Map<MissingKind, Integer> counts = new EnumMap<>(MissingKind.class);
        sizes.forEach((kind, size) -> counts.put(kind, size.n()));
        return counts;
    }

    private static Map<MissingKind, Size> onlyMissing(Variable variable, Counts.Tally tally) {
        Map<MissingKind, Size> only = new EnumMap<>(MissingKind.class);
        if (variable.type() == Variable.Type.TEXT || variable.type() == Variable.Type.DAY) {
            return only;
        }
        for (int c = 0; c < tally.categories(); c++) {
            Size size = tally.size(c);
            variable.categories()
                    .get(c)
                    .missing()
                    .filter(k -> size.n() > 0)
                    .ifPresent(k -> only.merge(k, size, Size::plus));
        }
        return only;
    }

    /** Rows where such an answer is ticked and no other one is. */
    private static Map<MissingKind, Size> ofSeveral(Group group, Variable variable) {
        if (variable.categories().stream().allMatch(c -> c.missing().isEmpty())) {
            return Map.of();
        }
        Dataset data = group.data();
        Weights weights = group.weights();
        Memo.Key key =
                new Memo.Key(
                        "only missing",
                        variable.name(),
                        "",
                        List.copyOf(group.where()),
                        weights == null ? "" : weights.key());
        return data.memo().get(key, () -> count(group, variable));
    }

    private static Map<MissingKind, Size> count(Group group, Variable variable) {
        Dataset data = group.data();
        boolean[] mask = group.mask();
        Weights weights = group.weights();
        List<CategoryColumn> flags = flags(data, variable);
        Map<MissingKind, Size.Sum> sums = new EnumMap<>(MissingKind.class);
        for (int row = 0; row < data.size(); row++) {
            if (mask == null || mask[row]) {
                double weight = weights == null ? 1 : weights.get(row);
                only(variable, flags, row)
                        .ifPresent(k -> sums.computeIfAbsent(k, x -> new Size.Sum()).add(weight));
            }
        }
        Map<MissingKind, Size> only = new EnumMap<>(MissingKind.class);
        sums.forEach((kind, sum) -> only.put(kind, sum.size()));
        return only;
    }

    private static List<CategoryColumn> flags(Dataset data, Variable variable) {
        return variable.categories().stream()
                .map(c -> data.categories(Variable.flag(variable.name(), c.code())))
                .toList();
    }

    /** The same row by row: why it gives no answer that says something; empty where it does. */
    static IntFunction<Optional<MissingKind>> missing(Dataset data, Variable variable) {
        CategoryColumn column = data.categories(variable.name());
        boolean isWords =
                variable.type() == Variable.Type.TEXT || variable.type() == Variable.Type.DAY;
        boolean isSeveral = variable.type() == Variable.Type.MULTIPLE;
        List<CategoryColumn> flags = isSeveral ? flags(data, variable) : List.of();
        return row -> {
            int cell = column.get(row);
            if (cell < 0) {
                return Optional.of(CategoryColumn.kind(cell));
            }
            if (isWords) {
                return Optional.empty();
            }
            return isSeveral
                    ? only(variable, flags, row)
                    : variable.categories().get(cell).missing();
        };
    }

    private static Optional<MissingKind> only(
            Variable variable, List<CategoryColumn> flags, int row) {
        Optional<MissingKind> found = Optional.empty();
        for (int c = 0; c < flags.size(); c++) {
            if (flags.get(c).get(row) == 1) {
                Optional<MissingKind> missing = variable.categories().get(c).missing();
                if (missing.isEmpty()) {
                    return missing;
                }
                found = found.or(() -> missing);
            }
        }
        return found;
    }
}
