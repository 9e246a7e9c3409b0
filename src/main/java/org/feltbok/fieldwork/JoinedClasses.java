package org.feltbok.fieldwork;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Classes that count as one, because somebody said so. */
public final class JoinedClasses {
    /** How many must be expected in a class for the usual test. */
    static final int ENOUGH = 5;

    private JoinedClasses() {}

    /** Positions of the classes, those joined together in the place of their first. */
    static List<List<Integer>> of(Variable variable, List<List<String>> joins) {
        Set<Integer> placed = new HashSet<>();
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < variable.categories().size(); i++) {
            if (!placed.contains(i)) {
                List<Integer> together = together(variable, i, joins);
                placed.addAll(together);
                all.add(together);
            }
        }
        return all;
    }

    private static List<Integer> together(Variable variable, int at, List<List<String>> joins) {
        String code = variable.categories().get(at).code();
        for (List<String> join : joins) {
            for (String other : join) {
                if (variable.indexOf(other) < 0) {
                    throw new FaultException(
                            "fieldwork.fault.no_class",
                            other,
                            variable.categories().stream()
                                    .map(Category::code)
                                    .collect(Collectors.joining(", ")));
                }
            }
            if (join.contains(code)) {
                return join.stream().map(variable::indexOf).distinct().sorted().toList();
            }
        }
        return List.of(at);
    }

    /** What joined classes are called, in every language that they have. */
    static LocalText label(Variable variable, List<Integer> joined) {
        List<LocalText> labels =
                joined.stream()
                        .map(i -> Representativeness.called(variable.categories().get(i)))
                        .toList();
        return labels.size() == 1 ? labels.getFirst() : LocalText.joined(labels, " + ");
    }

    /**
     * Joins each class that is expected to have too few with its neighbour in the order of classes,
     * until all have enough or one is left; as asked for, never by itself.
     *
     * @return codes of the classes that are joined, list by list
     */
    public static List<List<String>> ofSmall(Representativeness seen) {
        List<List<String>> codes = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (Representativeness.Line line : seen.lines()) {
            codes.add(new ArrayList<>(line.codes()));
            expected.add(line.ofAll() * seen.answered());
        }
        int small = first(expected);
        while (small >= 0 && codes.size() > 1) {
            int to = small == 0 ? 1 : small - 1;
            if (small > 0
                    && small < codes.size() - 1
                    && expected.get(small + 1) < expected.get(small - 1)) {
                to = small + 1;
            }
            int keep = Math.min(small, to);
            codes.get(keep).addAll(codes.get(keep + 1));
            expected.set(keep, expected.get(keep) + expected.get(keep + 1));
            codes.remove(keep + 1);
            expected.remove(keep + 1);
            small = first(expected);
        }
        return codes.stream().filter(c -> c.size() > 1).map(List::copyOf).toList();
    }

    private static int first(List<Double> expected) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i) < ENOUGH) {
                return i;
            }
        }
        return -1;
    }
}
