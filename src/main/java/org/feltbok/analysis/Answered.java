package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who answered an item that has categories, in one group; the same for one answer and for several.
 *
 * @param all those who gave any answer: the base of percentages
 * @param missing who gave none, and who gave only an answer that means that there is none, such as
 *     "don't know"; by kind
 */
record Answered(int all, int dontKnow, Map<MissingKind, Integer> missing) {
    static Answered of(Dataset data, Variable variable, List<Condition> given, List<Condition> by) {
        Counts.Tally tally = Counting.tally(data, variable, given, by);
        Map<MissingKind, Integer> only =
                variable.type() == Variable.Type.MULTIPLE
                        ? ofSeveral(data, variable, Measures.joined(given, by))
                        : ofOne(variable, tally);
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        missing.putAll(tally.missing());
        only.forEach((kind, n) -> missing.merge(kind, n, Integer::sum));
        int dontKnow = only.values().stream().mapToInt(n -> n).sum();
        return new Answered(tally.answered(), dontKnow, Collections.unmodifiableMap(missing));
    }

    /** Those who gave an answer that says something. */
    int valid() {
        return all - dontKnow;
    }

    private static Map<MissingKind, Integer> ofOne(Variable variable, Counts.Tally tally) {
        Map<MissingKind, Integer> only = new EnumMap<>(MissingKind.class);
        if (variable.type() == Variable.Type.TEXT) {
            return only;
        }
        for (int c = 0; c < tally.categories(); c++) {
            int count = tally.count(c);
            variable.categories()
                    .get(c)
                    .missing()
                    .filter(k -> count > 0)
                    .ifPresent(k -> only.merge(k, count, Integer::sum));
        }
        return only;
    }

    /** Rows where such an answer is ticked and no other one is. */
    private static Map<MissingKind, Integer> ofSeveral(
            Dataset data, Variable variable, List<Condition> where) {
        if (variable.categories().stream().allMatch(c -> c.missing().isEmpty())) {
            return Map.of();
        }
        Memo.Key key = new Memo.Key("only missing", variable.name(), "", List.copyOf(where));
        return data.memo().get(key, () -> count(data, variable, Selection.of(data, where)));
    }

    private static Map<MissingKind, Integer> count(
            Dataset data, Variable variable, boolean @org.jspecify.annotations.Nullable [] mask) {
        List<CategoryColumn> flags = new ArrayList<>();
        variable.categories()
                .forEach(c -> flags.add(data.categories(Variable.flag(variable.name(), c.code()))));
        Map<MissingKind, Integer> only = new EnumMap<>(MissingKind.class);
        for (int row = 0; row < data.size(); row++) {
            if (mask == null || mask[row]) {
                only(variable, flags, row).ifPresent(k -> only.merge(k, 1, Integer::sum));
            }
        }
        return only;
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
