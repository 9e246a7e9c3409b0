package org.feltbok.export.data;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.spss.SavWriter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns that are the answers to one question of which several may be chosen. */
final class StatSets {
    static final String CHOSEN = "1";

    private StatSets() {}

    /**
     * @param names what the columns are called there
     */
    static List<StatSet> of(List<DataColumn> columns, List<String> names) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            int slash = name.lastIndexOf('/');
            if (slash > 0
                    && columns.get(i).cells() instanceof DataCells.Coded coded
                    && CsvRows.isFlag(coded.categories())) {
                found.computeIfAbsent(name.substring(0, slash), k -> new ArrayList<>()).add(i);
            }
        }
        found.values().removeIf(places -> places.size() < 2);
        List<String> called = StatNames.of(List.copyOf(found.keySet()));
        List<StatSet> sets = new ArrayList<>();
        for (List<Integer> places : found.values()) {
            sets.add(
                    new StatSet(
                            areToldApart(columns, places)
                                    ? StatSet.Kind.LABELLED_DICHOTOMIES
                                    : StatSet.Kind.DICHOTOMIES,
                            called.get(sets.size()),
                            columns.get(places.getFirst()).question(),
                            CHOSEN,
                            places.stream().map(names::get).toList()));
        }
        return sets;
    }

    /** Whether each answer can be called as what its counted value means, whole and as no other. */
    private static boolean areToldApart(List<DataColumn> columns, List<Integer> places) {
        Set<String> labels = new HashSet<>();
        return places.stream()
                .map(p -> columns.get(p).label().strip())
                .allMatch(
                        l ->
                                !l.isEmpty()
                                        && ByteText.length(l) <= SavWriter.LONGEST_VALUE_LABEL
                                        && labels.add(l.toLowerCase(Locale.ROOT)));
    }

    /** What the variables are called whose counted value is called as the answer. */
    static Set<String> answers(List<StatSet> sets) {
        return sets.stream()
                .filter(s -> s.kind() == StatSet.Kind.LABELLED_DICHOTOMIES)
                .flatMap(s -> s.variables().stream())
                .collect(Collectors.toSet());
    }
}
