package org.feltbok.statfile.data;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Variables that are the answers to one question of which several may be chosen.
 *
 * @param name as the program calls it, without its sign
 * @param label the question; may be empty
 * @param counted what stands in a cell of an answer that was chosen, as a text; empty where each
 *     cell holds the answer itself
 * @param variables their names
 */
public record StatSet(
        Kind kind, String name, String label, String counted, List<String> variables) {
    /** How answers stand in the variables. */
    public enum Kind {
        /** Each variable is an answer, called as the variable. */
        DICHOTOMIES,
        /** Each variable is an answer, called as what its counted value means. */
        LABELLED_DICHOTOMIES,
        /** Each variable holds one of the answers, the first that was mentioned, the second … */
        CATEGORIES
    }

    public StatSet {
        variables = List.copyOf(variables);
    }

    /** Of chosen and not chosen. */
    public StatSet(String name, String label, String counted, List<String> variables) {
        this(Kind.DICHOTOMIES, name, label, counted, variables);
    }

    /** Of which each cell is an answer. */
    public static StatSet ofCategories(String name, String label, List<String> variables) {
        return new StatSet(Kind.CATEGORIES, name, label, "", variables);
    }

    public boolean isOfCategories() {
        return kind == Kind.CATEGORIES;
    }

    /** Where its variables stand among those of the file, in the order of the file. */
    public List<Integer> places(List<StatVariable> all) {
        Set<String> names = Set.copyOf(variables);
        return IntStream.range(0, all.size())
                .filter(i -> names.contains(all.get(i).name()))
                .boxed()
                .toList();
    }
}
